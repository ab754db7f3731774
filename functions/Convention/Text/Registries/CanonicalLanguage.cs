namespace RequestRouter.Convention.Text.Registries;

/// <summary>
/// Reads a language tag as RFC 5646 has it: well-formed by section 2.1, valid by 2.2.9 (every subtag registered, no variant and no
/// singleton twice), and written canonically by 4.5.
/// </summary>
internal sealed class CanonicalLanguage(string[] parts)
{
    private readonly List<string> _written = [];
    private int _at;

    /// <summary>The canonical tag; null where the text is no valid tag.</summary>
    public static string? Of(string text)
    {
        if (LanguageRegistry.Tag(text) is { } whole)
            return whole.Preferred ?? whole.Name;
        var parts = text.Split('-');
        return Array.TrueForAll(parts, part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)) ? new CanonicalLanguage(parts).Read() : null;
    }

    private string? Read() => (Is("x") || (Language() && Script() && Region() && Variants() && Extensions())) && PrivateUse() && _at == parts.Length
        ? string.Join('-', _written)
        : null;

    private string? Next => _at < parts.Length ? parts[_at] : null;

    private bool Is(string singleton) => string.Equals(Next, singleton, StringComparison.OrdinalIgnoreCase);

    private bool Language()
    {
        if (Next is not { Length: 2 or 3 } first || LanguageRegistry.Language(first) is not { } language)
            return false;
        _at++;
        _written.Add((language.Preferred ?? language.Name).ToLowerInvariant());
        if (Next is not { Length: 3 } second || !second.All(char.IsAsciiLetter))
            return true;
        // An extended language is written as the language it is, without the one before it.
        if (LanguageRegistry.Extlang(second) is not { } extended || extended.Prefix != language.Name)
            return false;
        _at++;
        _written[0] = extended.Preferred ?? extended.Name;
        return true;
    }

    private bool Script()
    {
        if (Next is not { Length: 4 } text || !text.All(char.IsAsciiLetter))
            return true;
        return Take(LanguageRegistry.Script(text), entry => char.ToUpperInvariant(entry[0]) + entry[1..].ToLowerInvariant());
    }

    private bool Region()
    {
        if (Next is not { } text || !((text.Length == 2 && text.All(char.IsAsciiLetter)) || (text.Length == 3 && text.All(char.IsAsciiDigit))))
            return true;
        return Take(LanguageRegistry.Region(text), entry => entry.ToUpperInvariant());
    }

    private bool Variants()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (Next is { Length: >= 4 })
        {
            if (!seen.Add(Next) || !Take(LanguageRegistry.Variant(Next), entry => entry.ToLowerInvariant()))
                return false;
        }
        return true;
    }

    private bool Extensions()
    {
        var extensions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (Next is { Length: 1 } && !Is("x"))
        {
            var singleton = parts[_at++].ToLowerInvariant();
            var from = _at;
            while (Next is { Length: > 1 })
                _at++;
            if (_at == from || !extensions.TryAdd(singleton, string.Join('-', parts[from.._at]).ToLowerInvariant()))
                return false;
        }
        _written.AddRange(extensions.Select(extension => $"{extension.Key}-{extension.Value}"));
        return true;
    }

    private bool PrivateUse()
    {
        if (!Is("x"))
            return true;
        _written.AddRange(parts[_at..].Select(part => part.ToLowerInvariant()));
        var some = parts.Length > _at + 1;
        _at = parts.Length;
        return some;
    }

    private bool Take(RegisteredSubtag? entry, Func<string, string> cased)
    {
        if (entry is null)
            return false;
        _at++;
        _written.Add(cased(entry.Preferred ?? entry.Name));
        return true;
    }
}
