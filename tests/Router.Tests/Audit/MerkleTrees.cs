using System.Text;
using RequestRouter.Router.Audit.Checkpoints;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>The tree in tiles against the definitions of RFC 9162, written down once more as they stand there.</summary>
public sealed class MerkleTrees
{
    private const int Most = 600;

    private static readonly List<byte[]> Leaves = [.. Enumerable.Range(0, Most).Select(number => MerkleHash.OfLeaf(Encoding.UTF8.GetBytes($"leaf {number}")))];

    [Fact]
    public async Task Roots_are_those_of_the_definition_however_the_leaves_came()
    {
        var rows = new Dictionary<(int, long), byte[]>();
        var random = new Random(9162);
        for (int size = 0; size < Most;)
        {
            // A new reader of the rows each time, as another process is.
            var tiles = new Tiles((level, index) => Task.FromResult(rows[(level, index)]));
            int until = Math.Min(Most, size + 1 + random.Next(90));
            for (; size < until; size++)
            {
                await tiles.AppendAsync(Leaves[size], size);
            }

            foreach (var (level, index) in tiles.Written)
            {
                rows[(level, index)] = await tiles.TileAsync(level, index);
            }

            Assert.Equal(Root(0, size), await new Tiles((level, index) => Task.FromResult(rows[(level, index)])).RootAsync(size));
        }

        Assert.Equal(4, rows.Count); // three of leaves, and one above them
    }

    [Fact]
    public async Task Every_leaf_is_proven_in_every_tree_and_no_other_is()
    {
        var tiles = await GrownAsync();
        foreach (int size in new[] { 1, 2, 3, 7, 8, 255, 256, 257, 300, 511, 512, 513, Most })
        {
            for (int index = 0; index < size; index += size > 20 ? 13 : 1)
            {
                var path = await tiles.InclusionAsync(index, size);
                byte[] root = Root(0, size);

                Assert.True(MerkleProofs.Includes(Leaves[index], index, size, path, root), $"{index} of {size}");
                Assert.False(MerkleProofs.Includes(Leaves[(index + 1) % Most], index, size, path, root));
                Assert.False(size > 1 && MerkleProofs.Includes(Leaves[index], (index + 1) % size, size, path, root));
                Assert.False(MerkleProofs.Includes(Leaves[index], index, size, [.. path, root], root));
                Assert.False(path.Count > 0 && MerkleProofs.Includes(Leaves[index], index, size, [.. path.Skip(1)], root));
            }
        }
    }

    [Fact]
    public async Task A_tree_is_proven_to_begin_with_each_smaller_one_and_with_no_other()
    {
        var tiles = await GrownAsync();
        int[] sizes = [0, 1, 2, 3, 4, 6, 7, 8, 255, 256, 257, 300, 512, 599, Most];
        foreach (int second in sizes)
        {
            foreach (int first in sizes.Where(size => size <= second))
            {
                var path = await tiles.ConsistencyAsync(first, second);

                Assert.True(MerkleProofs.Extends(first, Root(0, first), second, Root(0, second), path), $"{first} of {second}");
                Assert.False(first > 0 && MerkleProofs.Extends(first, Root(1, first + 1 > Most ? Most : first + 1), second, Root(0, second), path));
                Assert.False(first > 0 && first < second && MerkleProofs.Extends(first, Root(0, first), second, Root(0, first), path));
                Assert.False(MerkleProofs.Extends(first, Root(0, first), second, Root(0, second), [.. path, Leaves[0]]));
            }
        }
    }

    private static async Task<Tiles> GrownAsync()
    {
        var tiles = new Tiles((_, _) => throw new InvalidOperationException("It is not stored."));
        foreach (var (index, leaf) in Leaves.Index())
        {
            await tiles.AppendAsync(leaf, index);
        }

        return tiles;
    }

    /// <summary>MTH of RFC 9162, section 2.1.1.</summary>
    private static byte[] Root(int from, int to)
    {
        if (from == to)
        {
            return MerkleHash.Empty;
        }

        if (to - from == 1)
        {
            return Leaves[from];
        }

        int split = 1;
        while (split * 2 < to - from)
        {
            split *= 2;
        }

        return MerkleHash.OfNode(Root(from, from + split), Root(from + split, to));
    }
}
