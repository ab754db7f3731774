using System.Globalization;
using System.Runtime.CompilerServices;

namespace RequestRouter.Local.Runtime.Storage.Blocks;

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

    public ValueTask<string?> PutAsync(BlockKey key, ReadOnlyMemory<byte> data, string? tag, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var changed = tag is not null && (!blocks.TryGetValue(key, out var block) || block.Tag != tag);
            return new(changed ? null : Write(key, data));
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

    private string Write(BlockKey key, ReadOnlyMemory<byte> data)
    {
        var tag = (++version).ToString(CultureInfo.InvariantCulture);
        blocks[key] = new(key, data.ToArray(), tag);
        return tag;
    }
}
