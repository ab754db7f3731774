using System.Buffers.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.WebConsole.Model;

/// <summary>Reads the protected header of a detached JWS, for people.</summary>
public static class SignatureHeader
{
    /// <summary>The key that it names: the id, or the digest of the certificate; null where it cannot be read.</summary>
    public static string? KeyOf(string signature)
    {
        try
        {
            var header = JsonNode.Parse(Base64Url.DecodeFromChars(signature.Split('.')[0]));
            return (string?)header?["kid"] ?? (string?)header?["x5t#S256"];
        }
        catch (Exception unreadable) when (unreadable is FormatException or System.Text.Json.JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
