using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>The router's keys as an export names them, and what they signed.</summary>
internal sealed class RouterKeys
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };

    private readonly Dictionary<string, RouterKey> byId = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Thumbprints => [.. byId.Values.Select(key => ToJwk(key).Thumbprint())];

    public IReadOnlyCollection<RouterKey> All => byId.Values;

    /// <summary>False where another key has the same id.</summary>
    public bool TryAdd(RouterKey key) => byId.TryAdd(key.Kid, key);

    public static Jwk ToJwk(RouterKey key) => new() { Kty = key.Kty, Crv = key.Crv, X = key.X, Y = key.Y, Kid = key.Kid };

    /// <summary>The payload of a compact JWS of this <c>typ</c> by one of the keys, at a time at which it signed; null where it is none.</summary>
    /// <param name="at">UTC.</param>
    public byte[]? Open(string jws, string type, DateTimeOffset at)
    {
        if (jws.Split('.') is not [var header, var payload, var signature] || StrictBase64Url.Decode(header) is not { } json
            || StrictBase64Url.Decode(payload) is not { } bytes || StrictBase64Url.Decode(signature) is not { } signed)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Find(document.RootElement, type, at) is var (jwk, algorithm)
                && VerifyingKeys.Verify(jwk, algorithm, CryptographicOperations.HashData(algorithm.Hash, Encoding.ASCII.GetBytes($"{header}.{payload}")), signed)
                ? bytes
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The key that the header names, where it signed then by the algorithm that the header names.</summary>
    private (Jwk Jwk, SignatureAlgorithm Algorithm)? Find(JsonElement header, string type, DateTimeOffset at) =>
        header.EnumerateObject().Count() == 3 && header.GetProperty("typ").GetString() == type
        && byId.GetValueOrDefault(header.GetProperty("kid").GetString() ?? "") is { } key
        && !(at < key.ValidFrom) && !(at >= key.ValidTo)
        && ToJwk(key) is var jwk && SignatureAlgorithm.For(jwk) is { } algorithm && algorithm.Name == header.GetProperty("alg").GetString()
            ? (jwk, algorithm)
            : null;
}
