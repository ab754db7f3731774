namespace RequestRouter.Router.Storage;

/// <summary>Where a case stands among those whose references are searched: by a word as <see cref="ReferenceWords"/> writes it, then by its id.</summary>
public readonly record struct WordPlace(string Word, CaseId CaseId)
{
    /// <exception cref="FormatException">The text is no such place.</exception>
    public static WordPlace Parse(string text) => TryParse(text, out var place) ? place : throw new FormatException($"'{text}' is no place among references.");

    public static bool TryParse(string text, out WordPlace place)
    {
        place = default;
        int end = text.IndexOf('-', StringComparison.Ordinal);
        if (end <= 0 || text.AsSpan(0, end).ContainsAnyExcept("0123456789abcdef") || !CaseId.TryParse(text[(end + 1)..], null, out var caseId))
        {
            return false;
        }

        place = new(text[..end], caseId);
        return true;
    }

    public override string ToString() => $"{Word}-{CaseId}";
}
