using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Host.Storage.Journal;

/// <summary>
/// The write-ahead log: groups of commits under consecutive numbers, added and never overwritten. A writer begins by
/// adding an epoch entry under the next number, so a writer before it finds its own next number taken and stops.
/// Not safe for concurrent appends.
/// </summary>
internal sealed class JournalLog
{
    private const int LargestPart = 700 * 1024;
    private const int OpeningTries = 5;
    private const int EpochsKept = 64;

    /// <summary>Of journal and pages. Raised with each change that an earlier build would misread, or whose state this one would.</summary>
    private const byte Format = 2;

    private static ReadOnlySpan<byte> Mark => [Format];

    private readonly IBlockStorage blocks;
    private readonly Guid owner = Guid.NewGuid();
    private readonly HashSet<long> epochs = [];
    private long next;
    private long firstKept;

    private JournalLog(IBlockStorage blocks) => this.blocks = blocks;

    /// <summary>Counts the writers the journal has had; pages carry it, so that an older writer knows a newer one's page.</summary>
    public long Epoch { get; private set; }

    /// <summary>The number of the first entry that a checkpoint has not let go.</summary>
    public long FirstRecovered { get; private set; }

    /// <summary>The number of the last entry written.</summary>
    public long LastNumber => next - 1;

    /// <summary>Takes the journal over and hands each group that stands in it, in order, to <paramref name="recover"/>.</summary>
    public static async Task<JournalLog> OpenAsync(IBlockStorage blocks, Action<ReadOnlyMemory<byte>> recover, CancellationToken cancellationToken)
    {
        var log = new JournalLog(blocks);
        var entries = new List<JournalEntry>();
        await foreach (var block in blocks.ListAsync(BlockTable.Journal, cancellationToken))
        {
            entries.Add(JournalEntry.Decode(block));
        }

        // Each writer's first entry says how it writes; before the second format it said nothing.
        if (entries.FirstOrDefault(entry => entry.Flags == EntryFlags.Epoch && !entry.Payload.Span.SequenceEqual(Mark)) is { } other)
        {
            int found = other.Payload.IsEmpty ? 1 : other.Payload.Span[0];
            throw new RowStoreFault($"Its state was written in format {found}; this build reads format {Format}. Go on with the build that wrote it, or delete the state.");
        }

        var reader = new JournalReader();
        foreach (var group in reader.Groups(entries))
        {
            recover(group);
        }

        log.firstKept = log.FirstRecovered = reader.FirstNumber;
        log.epochs.UnionWith(entries.Where(entry => entry.Flags == EntryFlags.Epoch).Select(entry => entry.Number));
        log.next = entries.Count == 0 ? 0 : entries[^1].Number + 1;
        log.Epoch = entries.Count == 0 ? 1 : entries.Max(entry => entry.Epoch) + 1;
        log.epochs.Add(log.next);
        await log.AddAsync(EntryFlags.Epoch, new[] { Format }, OpeningTries, cancellationToken);
        foreach (var old in entries.Where(entry => entry.Flags == EntryFlags.Epoch && entry.Epoch <= log.Epoch - EpochsKept && entry.Number < reader.FirstNumber))
        {
            await blocks.DeleteAsync([JournalEntry.KeyOf(old.Number)], cancellationToken);
        }

        return log;
    }

    /// <summary>
    /// Makes one group durable, however long storage does not answer: nothing later may overtake it, and whoever wrote it waits. After a fault the
    /// log is of no further use.
    /// </summary>
    /// <param name="group">What stands in the journal whole or not at all.</param>
    /// <param name="givingUp">Ends the waiting for a storage that does not answer.</param>
    public async Task AppendAsync(ReadOnlyMemory<byte> group, CancellationToken givingUp)
    {
        for (var offset = 0; offset == 0 || offset < group.Length; offset += LargestPart)
        {
            var part = group.Slice(offset, Math.Min(LargestPart, group.Length - offset));
            var flags = (offset == 0 ? EntryFlags.First : EntryFlags.None)
                | (offset + part.Length == group.Length ? EntryFlags.Last : EntryFlags.None);
            await AddAsync(flags, part, int.MaxValue, givingUp);
        }
    }

    /// <summary>Throws when another writer has taken the journal over.</summary>
    public async Task CheckOwnershipAsync(CancellationToken cancellationToken)
    {
        if (await blocks.GetAsync(JournalEntry.KeyOf(Volatile.Read(ref next)), cancellationToken) is { } block && JournalEntry.Decode(block).Owner != owner)
        {
            throw TakenOver();
        }
    }

    /// <summary>
    /// Deletes whole segments up to <paramref name="through"/>, oldest first, so that what remains is always the end of
    /// the journal. Epoch entries stay: they fence.
    /// </summary>
    public async Task TruncateAsync(long through, CancellationToken cancellationToken)
    {
        var keep = Math.Max(firstKept, JournalEntry.StartOfSegment(through + 1));
        foreach (var segment in Numbers(firstKept, keep - 1).GroupBy(JournalEntry.SegmentOf))
        {
            BlockKey[] keys = [.. segment.Where(number => !epochs.Contains(number)).Select(JournalEntry.KeyOf)];
            if (keys.Length > 0)
            {
                await blocks.DeleteAsync(keys, cancellationToken);
            }
        }

        firstKept = keep;
    }

    private static IEnumerable<long> Numbers(long from, long through)
    {
        for (var number = from; number <= through; number++)
        {
            yield return number;
        }
    }

    private static RowStoreFault TakenOver() => new("Another process has taken over this runtime's state; this one stops.");

    private async Task AddAsync(EntryFlags flags, ReadOnlyMemory<byte> part, int tries, CancellationToken givingUp)
    {
        var entry = new JournalEntry(next, owner, Epoch, flags, part);
        var key = JournalEntry.KeyOf(next);
        var data = entry.Encode();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // A key that is taken may hold this very entry: an earlier try that seemed to fail. Entries of other
                // writers differ by their owner.
                if (await blocks.AddAsync(key, data, CancellationToken.None) is null
                    && (await blocks.GetAsync(key, CancellationToken.None) is not { } present || !present.Data.Span.SequenceEqual(data)))
                {
                    throw TakenOver();
                }

                Volatile.Write(ref next, next + 1);
                return;
            }
            catch (StorageUnavailable fault) when (attempt == tries || givingUp.IsCancellationRequested)
            {
                throw new RowStoreFault($"The journal cannot be written: {fault.Message}", fault);
            }
            catch (StorageUnavailable)
            {
                // The same entry under the same key again: the next answer tells whether the last try had its effect.
                await Outage.PauseAsync(attempt, givingUp);
            }
        }
    }
}
