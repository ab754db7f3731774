namespace RequestRouter.Local.Host.Bus.Filters;

/// <summary>Cuts a filter into its words.</summary>
internal static class SqlLexer
{
    private static readonly string[] Symbols = ["<>", "!=", "<=", ">=", "=", "<", ">", "(", ")", ",", ".", "+", "-", "*", "/", "%"];

    /// <exception cref="FormatException">A character or a quote that begins nothing or does not end.</exception>
    public static List<SqlToken> Read(string text)
    {
        var tokens = new List<SqlToken>();
        for (var position = 0; position < text.Length;)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var (token, end) = Next(text, position);
            tokens.Add(token);
            position = end;
        }

        tokens.Add(new(SqlTokenKind.End, "the end", text.Length));
        return tokens;
    }

    private static (SqlToken Token, int End) Next(string text, int start)
    {
        switch (text[start])
        {
            case '\'':
                return Quoted(text, start, '\'', SqlTokenKind.Text);
            case '"':
                return Quoted(text, start, '"', SqlTokenKind.DelimitedName);
            case '[':
                return Quoted(text, start, ']', SqlTokenKind.DelimitedName);
        }

        if (char.IsLetter(text[start]) || text[start] is '_' or '@' or '#')
        {
            return Run(text, start, SqlTokenKind.Name, character => char.IsLetterOrDigit(character) || character is '_' or '@' or '#' or '$');
        }

        if (char.IsAsciiDigit(text[start]))
        {
            return Run(text, start, SqlTokenKind.Number, character => char.IsAsciiLetterOrDigit(character) || character is '.');
        }

        var symbol = Symbols.FirstOrDefault(candidate => string.CompareOrdinal(text, start, candidate, 0, candidate.Length) == 0)
            ?? throw new FormatException($"unexpected '{text[start]}' at {start + 1}");
        return (new(SqlTokenKind.Symbol, symbol, start), start + symbol.Length);
    }

    private static (SqlToken Token, int End) Run(string text, int start, SqlTokenKind kind, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return (new(kind, text[start..end], start), end);
    }

    // Inside the quotes, the closing one doubled stands for itself.
    private static (SqlToken Token, int End) Quoted(string text, int start, char close, SqlTokenKind kind)
    {
        var content = new System.Text.StringBuilder();
        for (var position = start + 1; position < text.Length; position++)
        {
            if (text[position] != close)
            {
                content.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == close)
            {
                content.Append(close);
                position++;
            }
            else
            {
                return (new(kind, content.ToString(), start), position + 1);
            }
        }

        throw new FormatException($"the quote at {start + 1} does not end");
    }
}
