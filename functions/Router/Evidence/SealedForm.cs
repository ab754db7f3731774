using System.Text;
using System.Text.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Whether bytes begin as a compact JWE does (RFC 7516, section 7.1): a protected header that says how the content is encrypted. More of it
/// the router does not look at.
/// </summary>
internal static class SealedForm
{
    /// <summary>How many of the first bytes are looked at; the header ends among them.</summary>
    public const int LookedAt = 8 * 1024;

    public static bool Begins(ReadOnlySpan<byte> first)
    {
        int end = first.IndexOf((byte)'.');
        if (end <= 0 || first[..end].IndexOfAnyExceptInRange((byte)'!', (byte)'~') >= 0 || StrictBase64Url.Decode(Encoding.ASCII.GetString(first[..end])) is not { } header)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 8 });
            return json.RootElement is { ValueKind: JsonValueKind.Object } members
                && members.TryGetProperty("alg", out var alg) && alg.ValueKind == JsonValueKind.String
                && members.TryGetProperty("enc", out var enc) && enc.ValueKind == JsonValueKind.String;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
