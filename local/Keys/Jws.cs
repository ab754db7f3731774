using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.Local.Keys;

/// <summary>The two forms of JWS this system uses, made by a sender.</summary>
internal static class Jws
{
    /// <summary>An access token (RFC 9068): compact serialization with the claims inside.</summary>
    public static string Token(SigningKey key, JsonObject claims)
    {
        var header = new JsonObject { ["alg"] = "ES256", ["typ"] = "at+jwt", ["kid"] = key.Id };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>
    /// A signature over exact bytes that travel beside it: detached (RFC 7515, appendix F), the bytes unencoded (RFC 7797).
    /// </summary>
    /// <param name="at">Entered as <c>iat</c>, in whole seconds; the receiver holds it against its own clock.</param>
    public static string Detached(SigningKey key, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        var header = Encode(new JsonObject
        {
            ["alg"] = "ES256",
            ["kid"] = key.Id,
            ["iat"] = at.ToUnixTimeSeconds(),
            ["b64"] = false,
            ["crit"] = new JsonArray("b64"),
        });
        var input = new byte[header.Length + 1 + body.Length];
        Encoding.ASCII.GetBytes(header, input);
        input[header.Length] = (byte)'.';
        body.CopyTo(input.AsSpan(header.Length + 1));
        return $"{header}..{Base64Url.EncodeToString(key.Sign(input))}";
    }

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
