using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// A key for what a State calls by an id of its own: the State in lower case, a hyphen, and 32 hexadecimal digits of the SHA-256 of State and id. It can
/// stand in a table key, a blob's name or a URL as it is, whatever the State wrote.
/// </summary>
internal static class StateOwnKey
{
    private const int HashCharacters = 32;
    private const int Characters = HashCharacters + 3;

    /// <summary>The key of what <paramref name="state"/> calls <paramref name="own"/>, which counts to the letter.</summary>
    public static string Of(StateCode state, string own)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{state}\n{own}"));
        return $"{state.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(hash)[..HashCharacters]}";
    }

    public static bool IsOne(string text) =>
        text.Length == Characters && text[2] == '-' && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1])
        && StateCode.TryParse(text[..2].ToUpperInvariant(), null, out _)
        && !text.AsSpan(3).ContainsAnyExcept("0123456789abcdef");
}
