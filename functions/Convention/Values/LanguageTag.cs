using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Convention;

/// <summary>
/// A language by its BCP 47 tag in canonical case: <c>fr</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>. Two-letter languages must be
/// assigned in ISO 639-1 and two-letter regions in ISO 3166-1; longer subtags are checked for form.
/// </summary>
public readonly record struct LanguageTag : IParsable<LanguageTag>
{
    private const string TwoLetter =
        "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfygagdglgngugvhahehihohrhthuhyhz" +
        "iaidieigiiikioisitiujajvkakgkikjkkklkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpspt" +
        "qurmrnrorurwsascsdsesgsiskslsmsnsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

    private static readonly FrozenSet<string> Languages =
        Enumerable.Range(0, TwoLetter.Length / 2).Select(i => TwoLetter.Substring(i * 2, 2)).ToFrozenSet(StringComparer.Ordinal);

    private readonly string? _tag;

    private LanguageTag(string tag) => _tag = tag;

    /// <summary>The language subtag alone: <c>pt</c> of <c>pt-BR</c>.</summary>
    public string Language => _tag is null ? "" : _tag.IndexOf('-') is var dash and > 0 ? _tag[..dash] : _tag;

    /// <summary>
    /// Whether text in this language is acceptable where <paramref name="range"/> is: <c>en-GB</c> is within <c>en</c>, but
    /// <c>en</c> is not within <c>en-GB</c> (RFC 4647, basic filtering).
    /// </summary>
    public bool IsWithin(LanguageTag range) =>
        _tag is { } tag && range._tag is { } wide && tag.StartsWith(wide, StringComparison.Ordinal) && (tag.Length == wide.Length || tag[wide.Length] == '-');

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a BCP 47 tag.</exception>
    public static LanguageTag Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var tag) ? tag : throw new FormatException($"'{s}' is not a BCP 47 language tag");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LanguageTag result)
    {
        result = s is not null && Canonical(s) is { } tag ? new LanguageTag(tag) : default;
        return result != default;
    }

    public override string ToString() => _tag ?? "";

    private static string? Canonical(string text)
    {
        if (text.Length is < 2 or > 64 || text.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'))
            return null;
        var parts = text.Split('-');
        var language = parts[0].ToLowerInvariant();
        if (language.Any(char.IsAsciiDigit) || !(language.Length == 2 ? Languages.Contains(language) : language.Length is 3 or (>= 5 and <= 8)))
            return null;
        parts[0] = language;
        var stage = Stage.Extended;
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 8 || Place(parts[i], ref stage, i == parts.Length - 1) is not { } placed)
                return null;
            parts[i] = placed;
        }
        return string.Join('-', parts);
    }

    // One subtag after the other, each kind at most where RFC 5646 section 2.1 allows it.
    private static string? Place(string part, ref Stage stage, bool last)
    {
        var letters = part.All(char.IsAsciiLetter);
        if (stage == Stage.PrivateUse)
            return part.ToLowerInvariant();
        if (part.Length == 1)
        {
            stage = part is "x" or "X" ? Stage.PrivateUse : Stage.Extension;
            return last ? null : part.ToLowerInvariant();
        }
        if (stage == Stage.Extension)
            return part.ToLowerInvariant();
        if (stage <= Stage.Extended && letters && part.Length == 3)
            return part.ToLowerInvariant();
        if (stage <= Stage.Extended && letters && part.Length == 4)
        {
            stage = Stage.Script;
            return char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
        }
        if (stage <= Stage.Script && ((letters && part.Length == 2) || (part.Length == 3 && part.All(char.IsAsciiDigit))))
        {
            stage = Stage.Region;
            var region = part.ToUpperInvariant();
            return part.Length == 3 || StateCode.TryParse(region, null, out _) ? region : null;
        }
        if (part.Length >= 5 || (part.Length == 4 && char.IsAsciiDigit(part[0])))
        {
            stage = Stage.Variant;
            return part.ToLowerInvariant();
        }
        return null;
    }

    private enum Stage
    {
        Extended,
        Script,
        Region,
        Variant,
        Extension,
        PrivateUse,
    }
}
