using System.Text;
using System.Text.Json;

namespace RequestRouter.Router.Security;

/// <summary>
/// A parsed detached JWS over unencoded content: RFC 7515 appendix F with RFC 7797, also in the baseline profile of JAdES
/// (ETSI TS 119 182-1). Parsing is strict: exactly the header parameters that are understood, each once, in the one spelling, so that
/// two readers cannot understand it differently.
/// </summary>
internal sealed record DetachedJws
{
    /// <summary>With a chain of certificates; a header of HTTP has room for it.</summary>
    private const int MaxLength = 16 * 1024;
    private const int MaxKeyIdLength = 256;
    private const int DigestSize = 32;

    /// <summary>What is signed is the body itself, whatever the reference calls it (JAdES 5.2.8.3.2).</summary>
    private const string ByReference = "http://uri.etsi.org/19182/ObjectIdByURI";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };

    /// <summary>The encoded header, which is the first part of what is signed.</summary>
    public required string ProtectedHeader { get; init; }

    public required string Algorithm { get; init; }

    /// <summary>Null where only the certificate tells the key.</summary>
    public string? KeyId { get; init; }

    /// <summary>Digest of the signing certificate, <c>x5t#S256</c>; null where there is none.</summary>
    public string? CertificateThumbprint { get; init; }

    /// <summary>DER of the signing certificate, the first of <c>x5c</c>; null where it is not shown.</summary>
    public byte[]? Certificate { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    public required byte[] Signature { get; init; }

    /// <summary>Null where the text is not such a signature.</summary>
    public static DetachedJws? Parse(string text)
    {
        if (text.Length > MaxLength || text.Split('.') is not [var header, "", var signature]
            || StrictBase64Url.Decode(header) is not { Length: > 0 } json || StrictBase64Url.Decode(signature) is not { } bytes)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement, header, bytes);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, a parameter twice, or text that is no Unicode.
            return null;
        }
    }

    private static DetachedJws? Read(JsonElement header, string encoded, byte[] signature)
    {
        string? algorithm = null;
        string? keyId = null;
        long? issuedAt = null;
        string? thumbprint = null;
        byte[]? certificate = null;
        bool unencoded = false;
        bool hasReference = false;
        string[]? critical = null;
        foreach (var parameter in header.EnumerateObject())
        {
            bool understood = parameter.Name switch
            {
                "alg" => (algorithm = Text(parameter.Value)) is not null,
                "kid" => (keyId = Text(parameter.Value)) is { Length: > 0 and <= MaxKeyIdLength },
                "iat" => (issuedAt = Seconds(parameter.Value)) is not null,
                "b64" => unencoded = parameter.Value.ValueKind == JsonValueKind.False,
                "crit" => (critical = Names(parameter.Value)) is not null,
                "typ" or "cty" => Text(parameter.Value) is not null,
                "x5t#S256" => (thumbprint = Text(parameter.Value)) is not null && StrictBase64Url.Decode(thumbprint) is { Length: DigestSize },
                "x5c" => (certificate = FirstOf(parameter.Value)) is not null,
                "sigD" => hasReference = IsReference(parameter.Value),
                _ => false,
            };
            if (!understood)
            {
                return null;
            }
        }

        string[] mustBeUnderstood = hasReference ? ["b64", "sigD"] : ["b64"];
        return algorithm is not null && (keyId ?? thumbprint) is not null && issuedAt is { } seconds && unencoded
            && critical is not null && critical.Order(StringComparer.Ordinal).SequenceEqual(mustBeUnderstood)
            ? new()
            {
                ProtectedHeader = encoded,
                Algorithm = algorithm,
                KeyId = keyId,
                CertificateThumbprint = thumbprint,
                Certificate = certificate,
                IssuedAt = DateTimeOffset.FromUnixTimeSeconds(seconds),
                Signature = signature,
            }
            : null;
    }

    private static string[]? Names(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(name => name.GetString()!)]
            : null;

    /// <summary>The signing certificate; those above it are not looked at.</summary>
    private static byte[]? FirstOf(JsonElement chain)
    {
        if (chain.ValueKind != JsonValueKind.Array || chain.GetArrayLength() == 0 || Text(chain[0]) is not { Length: > 0 } first)
        {
            return null;
        }

        byte[] der = new byte[first.Length];
        return Convert.TryFromBase64String(first, der, out int length) ? der[..length] : null;
    }

    private static bool IsReference(JsonElement detached) =>
        detached.ValueKind == JsonValueKind.Object && detached.TryGetProperty("mId", out var mechanism) && Text(mechanism) == ByReference;

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>Whole seconds since 1970, within the years that an instant can have.</summary>
    private static long? Seconds(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long value) && value is >= 0 and <= 253_402_300_799 ? value : null;

    /// <summary>The signed octets before the body: the encoded header and a full stop.</summary>
    public byte[] SigningPrefix() => Encoding.ASCII.GetBytes(ProtectedHeader + ".");
}
