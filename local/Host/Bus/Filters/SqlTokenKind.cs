namespace RequestRouter.Local.Host.Bus.Filters;

internal enum SqlTokenKind
{
    End,
    Name,
    DelimitedName,
    Text,
    Number,
    Symbol,
}
