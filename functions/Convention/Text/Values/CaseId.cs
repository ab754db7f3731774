using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// One case's id, derived from the State that opens it and the reference: the State's code in lower case, a hyphen, and 26
/// characters of <c>a-z2-7</c> (130 bits of a SHA-256). The same request can therefore never become two cases, and the id can
/// stand in a table key, a URL or a message as it is.
/// </summary>
public readonly record struct CaseId : IParsable<CaseId>, IComparable<CaseId>
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int HashCharacters = 26;
    private readonly string? _id;

    private CaseId(string id) => _id = id;

    /// <summary>The id of the request that <paramref name="state"/> calls <paramref name="reference"/>; the reference counts to the letter.</summary>
    public static CaseId From(StateCode state, string reference) => Derived(state, $"{state}\n{reference}");

    /// <summary>
    /// The id of what <paramref name="recording"/> recorded as asked by word of mouth, 40(13). It is the recording State's, so that nobody
    /// takes a reference of <paramref name="requesting"/> from it; no reference holds a line end, so that it is no other request's id.
    /// </summary>
    public static CaseId OfCall(StateCode recording, StateCode requesting, string reference) =>
        Derived(recording, $"{recording}\ncall\n{requesting}\n{reference}");

    private static CaseId Derived(StateCode state, string from)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(from));
        return new CaseId(string.Create(HashCharacters + 3, (state, hash), static (span, source) =>
        {
            source.state.ToString().AsSpan().ToLowerInvariant(span);
            span[2] = '-';
            for (var i = 0; i < HashCharacters; i++)
            {
                var bit = i * 5;
                var pair = (source.hash[bit / 8] << 8) | source.hash[(bit / 8) + 1];
                span[i + 3] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        }));
    }

    /// <summary>The State that opened the case.</summary>
    public StateCode Opener => StateCode.Parse(ToString()[..2].ToUpperInvariant());

    /// <summary>Whether <paramref name="state"/> opened the case.</summary>
    public bool IsOf(StateCode state) => _id is not null && Opener == state;

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a case id.</exception>
    public static CaseId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a case id");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result)
    {
        var sound = s is { Length: HashCharacters + 3 } && s[2] == '-' && char.IsAsciiLetterLower(s[0]) && char.IsAsciiLetterLower(s[1])
            && StateCode.TryParse(s[..2].ToUpperInvariant(), null, out _) && !s.AsSpan(3).ContainsAnyExcept(Alphabet);
        result = sound ? new CaseId(s!) : default;
        return sound;
    }

    /// <summary>Alphabetical, by code point.</summary>
    public int CompareTo(CaseId other) => string.CompareOrdinal(_id, other._id);

    public override string ToString() => _id ?? "";
}
