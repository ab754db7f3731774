using System.Security.Cryptography;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>The hashes of RFC 9162, section 2.1.1: of leaves and of nodes, told apart by their first byte.</summary>
internal static class MerkleHash
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = SHA256.HashSizeInBytes;

    /// <summary>The root of a tree without leaves.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    public static byte[] OfLeaf(ReadOnlySpan<byte> record) => SHA256.HashData([0, .. record]);

    public static byte[] OfNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => SHA256.HashData([1, .. left, .. right]);
}
