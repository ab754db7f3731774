using System.Globalization;
using System.Runtime.CompilerServices;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Blocks in memory, with the same conditions as storage: crash tests of the journal run against it by the thousand.</summary>
internal sealed class MemoryBlocks : IBlockStorage
{
    private readonly Lock gate = new();
    private readonly Dictionary<BlockKey, Block> blocks = [];
    private long version;

    public ValueTask<Block?> GetAsync(BlockKey key, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return new(blocks.TryGetValue(key, out var block) ? block : null);
        }
    }

    public ValueTask<string?> AddAsync(BlockKey key, ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return new(blocks.ContainsKey(key) ? null : Write(key, data));
        }
    }

    public ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string tag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return new(blocks.TryGetValue(key, out var block) && block.Tag == tag ? Write(key, data) : null);
        }
    }

    public ValueTask<bool> DeleteAsync(BlockKey key, string tag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var changed = blocks.TryGetValue(key, out var block) && block.Tag != tag;
            if (!changed)
            {
                blocks.Remove(key);
            }

            return new(!changed);
        }
    }

    public ValueTask DeleteAsync(IReadOnlyList<BlockKey> keys, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            foreach (var key in keys)
            {
                blocks.Remove(key);
            }
        }

        return default;
    }

    public async IAsyncEnumerable<Block> ListAsync(BlockTable table, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Block[] found;
        lock (gate)
        {
            found = [.. blocks.Values.Where(block => block.Key.Table == table)
                .OrderBy(block => block.Key.Partition, StringComparer.Ordinal)
                .ThenBy(block => block.Key.Row, StringComparer.Ordinal)];
        }

        foreach (var block in found)
        {
            yield return block;
        }

        await Task.CompletedTask;
    }

    public IAsyncEnumerable<BlockKey> ListKeysAsync(BlockTable table, CancellationToken cancellationToken) =>
        ListAsync(table, cancellationToken).Select(block => block.Key);

    public ValueTask SweepAsync(CancellationToken cancellationToken) => default;

    private string Write(BlockKey key, ReadOnlyMemory<byte> data)
    {
        var tag = (++version).ToString(CultureInfo.InvariantCulture);
        blocks[key] = new(key, data.ToArray(), tag);
        return tag;
    }
}
