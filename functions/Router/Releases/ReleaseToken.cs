using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Releases;

/// <summary>
/// What the router signs when every origin has authorized a transfer (36(3)): bound to the bytes, the recipient, the purpose and an end. It opens nothing
/// by itself: the authorizations are read again at each use.
/// </summary>
public sealed record ReleaseToken
{
    /// <summary>The <c>typ</c> of a release token.</summary>
    public const string Type = "rr-release+jws";

    public required ReleaseId Id { get; init; }

    /// <summary>The State that passes the elements on.</summary>
    public required StateCode Holder { get; init; }

    /// <summary>A State by its code, or an organization by its name.</summary>
    public required string Recipient { get; init; }

    public required string Purpose { get; init; }

    /// <summary>SHA-256 of each element's bytes, in the order of the release.</summary>
    public required IReadOnlyList<Digest> Elements { get; init; }

    /// <summary>When it was issued (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>From when on it opens nothing (UTC).</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The token as a compact JWS.</summary>
    public string SignWith(IRouterSigner signer) => signer.Sign(JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Options), Type);

    /// <summary>What a compact JWS of one of these keys says; null where it is no release token of theirs.</summary>
    internal static ReleaseToken? Read(string text, IReadOnlyList<Jwk> keys)
    {
        if (text.Split('.') is not [var header, var payload, var signature]
            || StrictBase64Url.Decode(header) is not { } headerJson || StrictBase64Url.Decode(payload) is not { } json || StrictBase64Url.Decode(signature) is not { } bytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<JwsHeader>(headerJson, RouterJson.Options) is { Typ: Type } said
                && keys.FirstOrDefault(key => key.Kid == said.Kid) is { } key
                && SignatureAlgorithm.For(key) is { } algorithm && algorithm.Name == said.Alg
                && VerifyingKeys.Verify(key, algorithm, CryptographicOperations.HashData(algorithm.Hash, Encoding.ASCII.GetBytes($"{header}.{payload}")), bytes)
                    ? JsonSerializer.Deserialize<ReleaseToken>(json, RouterJson.Options)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
