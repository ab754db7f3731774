using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Client;

/// <summary>Verifies what another State signed, with that State's keys from the register, trusting nobody in between.</summary>
internal static class DetachedSignature
{
    /// <param name="jws">Protected header, two dots, signature (RFC 7797).</param>
    /// <param name="jwk">The public key that the register lists under the header's <c>kid</c>.</param>
    public static bool Verifies(ReadOnlySpan<byte> body, string jws, JsonNode jwk)
    {
        var parts = jws.Split('.');
        using var key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new() { X = Coordinate(jwk, "x"), Y = Coordinate(jwk, "y") },
        });
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{parts[0]}."), .. body];
        return parts is [_, "", var signature]
            && key.VerifyData(signed, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    /// <summary>The <c>kid</c> that the header names.</summary>
    public static string KeyId(string jws) =>
        JsonNode.Parse(Base64Url.DecodeFromChars(jws.Split('.')[0]))?["kid"]?.GetValue<string>() ?? "";

    private static byte[] Coordinate(JsonNode jwk, string name) => Base64Url.DecodeFromChars(jwk[name]!.GetValue<string>());
}
