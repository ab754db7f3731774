using System.Collections.Frozen;

namespace RequestRouter.Convention.Text.Registries;

/// <summary>The IANA Language Subtag Registry, and the three-letter codes of ISO 639 for languages that BCP 47 writes with two.</summary>
internal static class LanguageRegistry
{
    private static readonly ILookup<string, RegisteredSubtag> ByType =
        RegistryFile.Rows("languages.tsv").ToLookup(row => row[0], row => new RegisteredSubtag(row[1], At(row, 2), At(row, 3), At(row, 4)));

    private static readonly FrozenDictionary<string, RegisteredSubtag> Languages = Index("language");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Extended = Index("extlang");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Scripts = Index("script");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Regions = Index("region");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Variants = Index("variant");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Tags = Index("grandfathered", "redundant");
    private static readonly FrozenDictionary<string, RegisteredSubtag> Aliases = Index("alias");
    private static readonly ILookup<string, RegisteredSubtag> Ranges = ByType
        .SelectMany(type => type.Where(entry => entry.Name.Contains("..", StringComparison.Ordinal)).Select(entry => (type.Key, Entry: entry)))
        .ToLookup(range => range.Key, range => range.Entry);

    /// <summary>A tag that is registered as a whole, in any case, as <c>i-klingon</c>.</summary>
    public static RegisteredSubtag? Tag(string text) => Tags.GetValueOrDefault(text);

    /// <summary>A language by its subtag, or by a code of three letters where the subtag has two.</summary>
    public static RegisteredSubtag? Language(string text) =>
        Find("language", Languages, text) ?? (Aliases.TryGetValue(text, out var alias) ? Language(alias.Preferred!) : null);

    public static RegisteredSubtag? Extlang(string text) => Extended.GetValueOrDefault(text);

    public static RegisteredSubtag? Script(string text) => Find("script", Scripts, text);

    public static RegisteredSubtag? Region(string text) => Find("region", Regions, text);

    public static RegisteredSubtag? Variant(string text) => Variants.GetValueOrDefault(text);

    /// <summary>What is set aside for private use is registered as a range, as <c>qaa..qtz</c>.</summary>
    private static RegisteredSubtag? Find(string type, FrozenDictionary<string, RegisteredSubtag> known, string text) => known.TryGetValue(text, out var entry) ? entry
        : Ranges[type].Any(range => range.Name.Split("..") is [var first, var last] && Within(text.ToLowerInvariant(), first.ToLowerInvariant(), last.ToLowerInvariant()))
            ? new(text, null, null, null)
            : null;

    private static bool Within(string text, string first, string last) =>
        text.Length == first.Length && string.CompareOrdinal(first, text) <= 0 && string.CompareOrdinal(text, last) <= 0;

    private static FrozenDictionary<string, RegisteredSubtag> Index(params string[] types) =>
        types.SelectMany(type => ByType[type]).ToFrozenDictionary(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    private static string? At(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column] : null;
}
