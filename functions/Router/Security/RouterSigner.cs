using System.Formats.Asn1;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Azure.Identity;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>Signs with the one key that the settings name.</summary>
public sealed class RouterSigner : IRouterSigner, IDisposable
{
    private readonly ISigningKey key;

    /// <exception cref="InvalidOperationException">The key is none that is accepted.</exception>
    public RouterSigner(SigningSettings settings)
        : this(settings.VaultKey is { } version
            ? new VaultKey(version, settings.KeyId, new DefaultAzureCredential(), new VaultOptions())
            : new HeldKey(settings.KeyPem, settings.KeyId))
    {
    }

    private RouterSigner(ISigningKey key) => this.key = key;

    internal static RouterSigner With(ISigningKey key) => new(key);

    public Jwk PublicKey => key.PublicKey;

    public string Sign(ReadOnlySpan<byte> payload, string type)
    {
        byte[] header = JsonSerializer.SerializeToUtf8Bytes(new JwsHeader(PublicKey.Alg!, PublicKey.Kid!, type), RouterJson.Options);
        string signed = $"{StrictBase64Url.Encode(header)}.{StrictBase64Url.Encode(payload)}";
        return $"{signed}.{SignatureOver(Encoding.ASCII.GetBytes(signed))}";
    }

    public string SignDetached(ReadOnlySpan<byte> payload, string type, DateTimeOffset at)
    {
        string header = StrictBase64Url.Encode(JsonSerializer.SerializeToUtf8Bytes(
            new DetachedJwsHeader(PublicKey.Alg!, PublicKey.Kid!, type, at.ToUnixTimeSeconds(), B64: false, ["b64"]), RouterJson.Options));
        return $"{header}..{SignatureOver([.. Encoding.ASCII.GetBytes(header + "."), .. payload])}";
    }

    public byte[] SignNote(ReadOnlySpan<byte> text)
    {
        byte[] pair = key.Sign(text.ToArray());
        var der = new AsnWriter(AsnEncodingRules.DER);
        using (der.PushSequence())
        {
            der.WriteInteger(new BigInteger(pair.AsSpan(0, pair.Length / 2), isUnsigned: true, isBigEndian: true));
            der.WriteInteger(new BigInteger(pair.AsSpan(pair.Length / 2), isUnsigned: true, isBigEndian: true));
        }

        return der.Encode();
    }

    private string SignatureOver(byte[] octets) => StrictBase64Url.Encode(key.Sign(octets));

    public void Dispose() => (key as IDisposable)?.Dispose();
}
