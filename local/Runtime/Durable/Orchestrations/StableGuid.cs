using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>Ids made from a name (RFC 9562, version 5): the same name, the same id.</summary>
internal static class StableGuid
{
    // The namespace the framework uses for ids of orchestrations.
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    public static Guid From(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes(name);
        Span<byte> bytes = stackalloc byte[16 + text.Length];
        Namespace.TryWriteBytes(bytes, bigEndian: true, out _);
        text.CopyTo(bytes[16..]);
        Span<byte> hash = stackalloc byte[20];
#pragma warning disable CA5350 // Version 5 is defined over SHA-1; nothing rests on its strength.
        SHA1.HashData(bytes, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
