using System.Numerics;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>
/// A Merkle tree in tiles, as C2SP tlog-tiles cuts it: a tile of level 0 holds the hashes of up to 256 leaves, one of each higher level those of 256 whole
/// tiles below. Appending rewrites the last tile of each level, and any proof is worked out from a few tiles, however large the tree is.
/// </summary>
/// <param name="read">The hashes in a tile, one after the other, by its level and its index.</param>
internal sealed class Tiles(Func<int, long, Task<byte[]>> read)
{
    /// <summary>The logarithm of <see cref="Width"/>.</summary>
    public const int Height = 8;

    /// <summary>Hashes in a whole tile.</summary>
    public const int Width = 1 << Height;

    private readonly Dictionary<(int Level, long Index), byte[]> known = [];

    /// <summary>Tiles that were written by <see cref="AppendAsync"/>.</summary>
    public HashSet<(int Level, long Index)> Written { get; } = [];

    /// <summary>The tile as it stands, with what was appended.</summary>
    public async Task<byte[]> TileAsync(int level, long index) =>
        known.TryGetValue((level, index), out byte[]? tile) ? tile : known[(level, index)] = await read(level, index);

    /// <summary>Puts a leaf behind the others.</summary>
    /// <param name="hash">The leaf's hash.</param>
    /// <param name="index">Its place: how many leaves there are before it.</param>
    public async Task AppendAsync(byte[] hash, long index)
    {
        for (int level = 0; ; level++)
        {
            var (tile, place) = (index >> Height, (int)(index & (Width - 1)));
            byte[] before = place == 0 ? [] : await TileAsync(level, tile);
            known[(level, tile)] = [.. before.AsSpan(0, place * MerkleHash.Size), .. hash];
            Written.Add((level, tile));
            if (place != Width - 1)
            {
                return;
            }

            (hash, index) = (await NodeAsync(Height * (level + 1), tile), tile);
        }
    }

    /// <summary>The root of the first so many leaves.</summary>
    public Task<byte[]> RootAsync(long size) => size == 0 ? Task.FromResult(MerkleHash.Empty) : RangeAsync(0, size);

    /// <summary>The proof that a leaf is in the tree of the first so many leaves, from its sibling upwards.</summary>
    public async Task<IReadOnlyList<byte[]>> InclusionAsync(long index, long size)
    {
        var path = new List<byte[]>();
        await WalkAsync(index, 0, size, path);
        return path;
    }

    /// <summary>The proof that the tree of <paramref name="second"/> leaves begins with the <paramref name="first"/> leaves of the other (RFC 9162, section 2.1.4.1).</summary>
    public async Task<IReadOnlyList<byte[]>> ConsistencyAsync(long first, long second)
    {
        var path = new List<byte[]>();
        if (first > 0 && first < second)
        {
            await WalkAsync(first, 0, second, isWhole: true, path);
        }

        return path;
    }

    private async Task WalkAsync(long index, long from, long to, List<byte[]> path)
    {
        if (to - from == 1)
        {
            return;
        }

        long split = from + Split(to - from);
        await (index < split ? WalkAsync(index, from, split, path) : WalkAsync(index, split, to, path));
        path.Add(await (index < split ? RangeAsync(split, to) : RangeAsync(from, split)));
    }

    private async Task WalkAsync(long first, long from, long to, bool isWhole, List<byte[]> path)
    {
        if (first == to)
        {
            if (!isWhole)
            {
                path.Add(await RangeAsync(from, to));
            }

            return;
        }

        long split = from + Split(to - from);
        await (first <= split ? WalkAsync(first, from, split, isWhole, path) : WalkAsync(first, split, to, isWhole: false, path));
        path.Add(await (first <= split ? RangeAsync(split, to) : RangeAsync(from, split)));
    }

    /// <summary>The hash over the leaves of a range, as trees are made of them.</summary>
    private async Task<byte[]> RangeAsync(long from, long to)
    {
        long count = to - from;
        if (BitOperations.IsPow2(count) && from % count == 0)
        {
            int level = BitOperations.Log2((ulong)count);
            return await NodeAsync(level, from >> level);
        }

        long split = from + Split(count);
        byte[] left = await RangeAsync(from, split);
        byte[] right = await RangeAsync(split, to);
        return MerkleHash.OfNode(left, right);
    }

    /// <summary>The hash over 2^level leaves that are all there.</summary>
    private async Task<byte[]> NodeAsync(int level, long index)
    {
        var (tileLevel, within) = ((level / Height) - (level % Height == 0 && level > 0 ? 1 : 0), level % Height == 0 && level > 0 ? Height : level % Height);
        byte[] tile = await TileAsync(tileLevel, (index << within) >> Height);
        int first = (int)((index << within) & (Width - 1));
        var hashes = Enumerable.Range(first, 1 << within).Select(place => tile.AsSpan(place * MerkleHash.Size, MerkleHash.Size).ToArray()).ToList();
        while (hashes.Count > 1)
        {
            hashes = [.. hashes.Chunk(2).Select(pair => MerkleHash.OfNode(pair[0], pair[1]))];
        }

        return hashes[0];
    }

    /// <summary>The largest power of two below the count.</summary>
    private static long Split(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
