using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace RequestRouter.Convention.Text.Values;

/// <summary>A SHA-256 as 64 lower-case hexadecimal characters: the address of a file, a body or a ledger step.</summary>
public readonly record struct Digest : IParsable<Digest>
{
    private readonly string? _hex;

    private Digest(string hex) => _hex = hex;

    /// <summary>The digest of these bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Digest(Convert.ToHexStringLower(hash));
    }

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text is not 64 lower-case hexadecimal characters.</exception>
    public static Digest Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var digest) ? digest : throw new FormatException($"'{s}' is not a SHA-256 in lower-case hexadecimal");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Digest result)
    {
        var sound = s is { Length: 64 } && !s.AsSpan().ContainsAnyExcept("0123456789abcdef");
        result = sound ? new Digest(s!) : default;
        return sound;
    }

    public override string ToString() => _hex ?? "";
}
