using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Azure.Amqp;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>
/// The tokens that clients have put to <c>$cbs</c>, by connection: shared access signatures over a resource and an end, in real time,
/// whatever clock the broker is told, because clients know no other.
/// </summary>
internal sealed class AccessTokens(AmqpDoorOptions options)
{
    private const string Scheme = "SharedAccessSignature ";

    private readonly ConditionalWeakTable<AmqpConnection, Dictionary<string, DateTimeOffset>> granted = [];

    /// <summary>Takes a token; false where it is malformed, signed with another key, or over.</summary>
    public bool TryTake(AmqpConnection connection, string? token)
    {
        if (token is null || !token.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = token[Scheme.Length..].Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .GroupBy(part => part[0]).ToDictionary(part => part.Key, part => part.First()[1]);
        if (!parts.TryGetValue("sr", out var resource) || !parts.TryGetValue("sig", out var signature) || !parts.TryGetValue("se", out var end)
            || parts.GetValueOrDefault("skn") != options.KeyName
            || !long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || !Uri.TryCreate(Uri.UnescapeDataString(resource), UriKind.Absolute, out var address)
            || !IsHere(address)
            || !IsSigned($"{resource}\n{end}", Uri.UnescapeDataString(signature)))
        {
            return false;
        }

        var until = DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
        if (until <= TimeProvider.System.GetUtcNow())
        {
            return false;
        }

        var tokens = granted.GetOrCreateValue(connection);
        lock (tokens)
        {
            tokens[PathOf(address)] = until;
        }

        return true;
    }

    /// <summary>Whether the connection has a token, not over yet, for the entity or for what it is part of.</summary>
    public bool Covers(AmqpConnection connection, string path)
    {
        if (!granted.TryGetValue(connection, out var tokens))
        {
            return false;
        }

        lock (tokens)
        {
            return tokens.Any(token => token.Value > TimeProvider.System.GetUtcNow() && IsWithin(path.ToLowerInvariant(), token.Key));
        }
    }

    /// <summary>A token for another namespace says nothing about this one. The client leaves the port out.</summary>
    private static bool IsHere(Uri address) => address.Host == "127.0.0.1";

    private static bool IsWithin(string path, string scope) =>
        scope.Length == 0 || path == scope || path.StartsWith(scope + "/", StringComparison.Ordinal);

    private static string PathOf(Uri address) => Uri.UnescapeDataString(address.AbsolutePath).Trim('/').ToLowerInvariant();

    private bool IsSigned(string text, string signature)
    {
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Key), Encoding.UTF8.GetBytes(text));
        var shown = new byte[expected.Length];
        return Convert.TryFromBase64String(signature, shown, out var length) && length == expected.Length
            && CryptographicOperations.FixedTimeEquals(shown, expected);
    }
}
