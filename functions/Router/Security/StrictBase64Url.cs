using System.Buffers.Text;

namespace RequestRouter.Router.Security;

/// <summary>
/// Base64url as RFC 7515 section 2 writes it, and in no other spelling: no padding, no white space, unused bits zero. A
/// second spelling of the same bytes would let a signature be changed and still verify.
/// </summary>
internal static class StrictBase64Url
{
    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>The bytes, or null where the text is not the one spelling of any.</summary>
    public static byte[]? Decode(ReadOnlySpan<char> text)
    {
        if (!Base64Url.IsValid(text))
        {
            return null;
        }

        byte[] bytes = Base64Url.DecodeFromChars(text);
        return text.SequenceEqual(Base64Url.EncodeToString(bytes)) ? bytes : null;
    }
}
