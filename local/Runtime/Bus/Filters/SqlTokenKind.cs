namespace RequestRouter.Local.Runtime.Bus.Filters;

internal enum SqlTokenKind
{
    End,
    Name,
    DelimitedName,
    Text,
    Number,
    Symbol,
}
