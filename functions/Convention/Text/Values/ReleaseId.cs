using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A release's id: the State that passes something on in lower case, a hyphen, and 32 hexadecimal digits of the SHA-256 of that State's own id for it.
/// It can stand in a table key or a URL as it is.
/// </summary>
public readonly record struct ReleaseId : IParsable<ReleaseId>
{
    private const int HashCharacters = 32;
    private const int Characters = HashCharacters + 3;

    private readonly string? _key;

    private ReleaseId(string key) => _key = key;

    /// <summary>The id of what <paramref name="holder"/> releases and calls <paramref name="own"/>, which counts to the letter.</summary>
    public static ReleaseId Of(StateCode holder, string own)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{holder}\n{own}"));
        return new($"{holder.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(hash)[..HashCharacters]}");
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not a release's id.</exception>
    public static ReleaseId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not a release's id");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ReleaseId result)
    {
        result = default;
        if (s is not { Length: Characters } || s[2] != '-' || !char.IsAsciiLetterLower(s[0]) || !char.IsAsciiLetterLower(s[1])
            || !StateCode.TryParse(s[..2].ToUpperInvariant(), null, out _)
            || s.AsSpan(3).ContainsAnyExcept("0123456789abcdef"))
        {
            return false;
        }

        result = new(s);
        return true;
    }

    public override string ToString() => _key ?? "";
}
