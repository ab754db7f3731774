using System.Text;
using System.Text.Json;

namespace RequestRouter.Router.Security;

/// <summary>
/// A parsed detached JWS over unencoded content: RFC 7515 appendix F with RFC 7797. Parsing is strict: exactly the header
/// parameters that are understood, each once, in the one spelling, so that two readers cannot understand it differently.
/// </summary>
/// <param name="ProtectedHeader">The encoded header, which is the first part of what is signed.</param>
internal sealed record DetachedJws(string ProtectedHeader, string Algorithm, string KeyId, DateTimeOffset IssuedAt, byte[] Signature)
{
    private const int MaxLength = 2048;
    private const int MaxKeyIdLength = 256;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 2 };

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
        bool unencoded = false;
        bool critical = false;
        foreach (var parameter in header.EnumerateObject())
        {
            bool understood = parameter.Name switch
            {
                "alg" => (algorithm = Text(parameter.Value)) is not null,
                "kid" => (keyId = Text(parameter.Value)) is { Length: > 0 and <= MaxKeyIdLength },
                "iat" => (issuedAt = Seconds(parameter.Value)) is not null,
                "b64" => unencoded = parameter.Value.ValueKind == JsonValueKind.False,
                "crit" => critical = parameter.Value is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1 && Text(list[0]) == "b64",
                "typ" => Text(parameter.Value) is not null,
                _ => false,
            };
            if (!understood)
            {
                return null;
            }
        }

        return algorithm is not null && keyId is not null && issuedAt is { } seconds && unencoded && critical
            ? new(encoded, algorithm, keyId, DateTimeOffset.FromUnixTimeSeconds(seconds), signature)
            : null;
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>Whole seconds since 1970, within the years that an instant can have.</summary>
    private static long? Seconds(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out long value) && value is >= 0 and <= 253_402_300_799 ? value : null;

    /// <summary>The signed octets before the body: the encoded header and a full stop.</summary>
    public byte[] SigningPrefix() => Encoding.ASCII.GetBytes(ProtectedHeader + ".");
}
