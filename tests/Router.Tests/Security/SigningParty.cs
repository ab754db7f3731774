using System.Security.Cryptography;
using Jose;
using RequestRouter.Router.Security;
using Jwk = RequestRouter.Router.Security.Jwk;

namespace RequestRouter.Router.Tests.Security;

/// <summary>An authority that signs with jose-jwt, so that another implementation says what a sound signature is.</summary>
internal sealed class SigningParty(string state, string authority, string keyId, ECCurve? curve = null)
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 5, 0, TimeSpan.Zero);

    private readonly ECDsa key = ECDsa.Create(curve ?? ECCurve.NamedCurves.nistP256);

    public Signatory Signatory { get; } = new(StateCode.Parse(state), AuthorityId.Parse(authority));

    public Jwk Jwk => PublicKeys.Export(key, keyId);

    public AuthorityKey Key(DateTimeOffset? validFrom = null, DateTimeOffset? validTo = null) => new()
    {
        State = Signatory.State,
        Authority = Signatory.Authority!.Value,
        KeyId = keyId,
        Jwk = Jwk,
        ValidFrom = validFrom ?? Now.AddYears(-1),
        ValidTo = validTo,
    };

    /// <summary>A detached JWS over the body, with any header parameter changed or, by null, left out.</summary>
    public string Sign(byte[] body, Action<IDictionary<string, object>>? spoil = null)
    {
        var header = new Dictionary<string, object>
        {
            ["kid"] = keyId,
            ["iat"] = Now.ToUnixTimeSeconds(),
        };
        spoil?.Invoke(header);
        var algorithm = key.KeySize switch { 256 => JwsAlgorithm.ES256, 384 => JwsAlgorithm.ES384, _ => JwsAlgorithm.ES512 };
        return JWT.EncodeBytes(body, key, algorithm, header, options: new JwtOptions { DetachPayload = true, EncodePayload = false });
    }

    /// <summary>A signature that is mathematically right over a header written by hand.</summary>
    public string SignRaw(byte[] body, string header)
    {
        string encoded = StrictBase64Url.Encode(System.Text.Encoding.UTF8.GetBytes(header));
        byte[] signed = [.. System.Text.Encoding.ASCII.GetBytes(encoded + "."), .. body];
        return $"{encoded}..{StrictBase64Url.Encode(key.SignData(signed, HashAlgorithmName.SHA256))}";
    }
}
