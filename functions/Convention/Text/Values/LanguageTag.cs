using System.Diagnostics.CodeAnalysis;
using RequestRouter.Convention.Text.Registries;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A language by its BCP 47 tag in canonical form: <c>fr</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>. Every subtag must be in the IANA Language
/// Subtag Registry; what has a preferred value there is read as that (<c>iw</c> as <c>he</c>), and a three-letter code of ISO 639 as
/// the two letters that BCP 47 wants (<c>eng</c> as <c>en</c>).
/// </summary>
public readonly record struct LanguageTag : IParsable<LanguageTag>
{
    /// <summary>The longest tag that is read, in characters: a technical limit, far above any tag in use.</summary>
    public const int MaxLength = 64;

    private readonly string? _tag;

    private LanguageTag(string tag) => _tag = tag;

    /// <summary>The language subtag alone: <c>pt</c> of <c>pt-BR</c>.</summary>
    public string Language => _tag is null ? "" : _tag.IndexOf('-') is var dash and > 1 ? _tag[..dash] : _tag;

    /// <summary>
    /// Whether text in this language is acceptable where <paramref name="range"/> is: <c>en-GB</c> is within <c>en</c>, but <c>en</c> is
    /// not within <c>en-GB</c> (RFC 4647, basic filtering). A language is within its macrolanguage: <c>nb</c> and <c>nn-NO</c> within
    /// <c>no</c>, <c>cmn-Hans</c> within <c>zh</c>.
    /// </summary>
    public bool IsWithin(LanguageTag range)
    {
        if (_tag is not { } tag || range._tag is not { } wide)
            return false;
        return StartsWith(tag, wide)
            || (LanguageRegistry.Language(Language)?.Macrolanguage is { } macrolanguage && StartsWith(macrolanguage + tag[Language.Length..], wide));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a BCP 47 tag.</exception>
    public static LanguageTag Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var tag) ? tag : throw new FormatException($"'{s}' is not a BCP 47 language tag");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LanguageTag result)
    {
        result = s is { Length: <= MaxLength } && CanonicalLanguage.Of(s) is { } tag ? new LanguageTag(tag) : default;
        return result != default;
    }

    public override string ToString() => _tag ?? "";

    private static bool StartsWith(string tag, string wide) =>
        tag.StartsWith(wide, StringComparison.Ordinal) && (tag.Length == wide.Length || tag[wide.Length] == '-');
}
