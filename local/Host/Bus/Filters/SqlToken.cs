namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>A word of a filter and where it begins, for messages.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text, int Position)
{
    public bool Is(string word) =>
        Kind is SqlTokenKind.Name or SqlTokenKind.Symbol && Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}
