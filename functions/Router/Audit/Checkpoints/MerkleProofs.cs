using System.Numerics;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>Verifies proofs by RFC 9162, sections 2.1.3.2 and 2.1.4.2, from nothing but hashes.</summary>
public static class MerkleProofs
{
    /// <summary>Whether a leaf is in the tree of this root.</summary>
    /// <param name="leaf">Its hash.</param>
    /// <param name="index">Its place, from 0.</param>
    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="path">From the leaf's sibling upwards.</param>
    public static bool Includes(byte[] leaf, long index, long size, IReadOnlyList<byte[]> path, byte[] root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (node, last, hash) = (index, size - 1, leaf);
        foreach (byte[] other in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleHash.OfNode(other, hash);
                int up = (node & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> up, last >> up);
            }
            else
            {
                hash = MerkleHash.OfNode(hash, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash.AsSpan().SequenceEqual(root);
    }

    /// <summary>Whether the tree of the second root is the tree of the first with more leaves behind it.</summary>
    public static bool Extends(long first, byte[] firstRoot, long second, byte[] secondRoot, IReadOnlyList<byte[]> path)
    {
        if (first == second || first == 0)
        {
            return path.Count == 0 && first <= second && (first == 0 ? firstRoot.AsSpan().SequenceEqual(MerkleHash.Empty) : firstRoot.AsSpan().SequenceEqual(secondRoot));
        }

        List<byte[]> rest = BitOperations.IsPow2(first) ? [firstRoot, .. path] : [.. path];
        if (first < 0 || first > second || rest.Count == 0)
        {
            return false;
        }

        int up = BitOperations.TrailingZeroCount(~(first - 1));
        var (node, last) = ((first - 1) >> up, (second - 1) >> up);
        var (one, two) = (rest[0], rest[0]);
        foreach (byte[] other in rest.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                (one, two) = (MerkleHash.OfNode(other, one), MerkleHash.OfNode(other, two));
                int more = (node & 1) == 1 ? 0 : BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> more, last >> more);
            }
            else
            {
                two = MerkleHash.OfNode(two, other);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && one.AsSpan().SequenceEqual(firstRoot) && two.AsSpan().SequenceEqual(secondRoot);
    }
}
