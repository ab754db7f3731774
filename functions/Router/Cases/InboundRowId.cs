using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestRouter.Router.Cases;

/// <summary>
/// Row keys of inbound communications within their case. Derived from the sender and the sender's own id, so that the same
/// communication can only ever be one row; free text never reaches a key.
/// </summary>
public static partial class InboundRowId
{
    public const string Prefix = "in-";

    /// <summary>First text after all that begin with <see cref="Prefix"/>.</summary>
    public const string End = "in.";

    /// <summary>The request that opens a case: there is one, whoever sends it and however often.</summary>
    public const string Request = Prefix + "request";

    public static string Of(StateCode from, string communicationId)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{from}\n{communicationId}"));
        return $"{Prefix}{from.ToString().ToLowerInvariant()}-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}";
    }

    /// <summary>Whether a caller's text has the form of a row key: any other is no key that storage could be asked for.</summary>
    public static bool IsOne(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"^in-(request|[a-z]{2}-[0-9a-f]{32})\z")]
    private static partial Regex Pattern();
}
