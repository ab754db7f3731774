using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Router.WebConsole;

/// <summary>
/// What a session's cookie holds: random bytes, from which follow the row's name, the key under which the row's token is encrypted, and the token of
/// forms. Who reads the storage has neither cookie nor officer's token; who has the cookie needs the row.
/// </summary>
internal sealed class SessionSecret
{
    private const int Length = 32;

    private readonly byte[] bytes;

    private SessionSecret(string day, byte[] bytes) => (Day, this.bytes) = (day, bytes);

    /// <summary>When it was made (UTC), as <c>20261130</c>: the partition of its row.</summary>
    public string Day { get; }

    public string Cookie => $"{Day}.{Base64Url.EncodeToString(bytes)}";

    /// <summary>The row's key.</summary>
    public string Row => Convert.ToHexStringLower(Derive("row"));

    /// <summary>What every form of the session carries.</summary>
    public string FormToken => Base64Url.EncodeToString(Derive("form"));

    public static SessionSecret New(DateTimeOffset now) => new(DayOf(now), RandomNumberGenerator.GetBytes(Length));

    public static string DayOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no cookie of ours.</summary>
    public static SessionSecret? Parse(string? cookie)
    {
        if (cookie?.Split('.') is not [{ Length: 8 } day, { Length: 43 } secret] || !day.All(char.IsAsciiDigit) || !Base64Url.IsValid(secret))
        {
            return null;
        }

        return new(day, Base64Url.DecodeFromChars(secret));
    }

    /// <summary>Whether a form carries the session's token.</summary>
    public bool IsFormToken(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(FormToken));

    public byte[] Encrypt(string text)
    {
        byte[] plain = Encoding.UTF8.GetBytes(text);
        byte[] sealedText = new byte[AesGcm.NonceByteSizes.MaxSize + plain.Length + AesGcm.TagByteSizes.MaxSize];
        var nonce = sealedText.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(Derive("token"), AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(nonce, plain, sealedText.AsSpan(nonce.Length, plain.Length), sealedText.AsSpan(nonce.Length + plain.Length));
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was not encrypted by this secret.</exception>
    public string Decrypt(ReadOnlySpan<byte> sealedText)
    {
        int length = sealedText.Length - AesGcm.NonceByteSizes.MaxSize - AesGcm.TagByteSizes.MaxSize;
        byte[] plain = new byte[length];
        using var cipher = new AesGcm(Derive("token"), AesGcm.TagByteSizes.MaxSize);
        cipher.Decrypt(sealedText[..AesGcm.NonceByteSizes.MaxSize], sealedText.Slice(AesGcm.NonceByteSizes.MaxSize, length), sealedText[^AesGcm.TagByteSizes.MaxSize..], plain);
        return Encoding.UTF8.GetString(plain);
    }

    private byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Length, info: Encoding.ASCII.GetBytes("requestrouter console " + use));
}
