namespace RequestRouter.Local.Host.Storage.Journal;

/// <summary>Finds in the entries of a journal the groups that stand.</summary>
internal sealed class JournalReader
{
    /// <summary>The first number of the unbroken end of the journal; entries before it are epochs kept as fences.</summary>
    public long FirstNumber { get; private set; }

    public IEnumerable<ReadOnlyMemory<byte>> Groups(IReadOnlyList<JournalEntry> entries)
    {
        var start = entries.Count - 1;
        while (start > 0 && entries[start - 1].Number == entries[start].Number - 1)
        {
            start--;
        }

        FirstNumber = start < 0 ? 0 : entries[start].Number;
        if (entries.Take(Math.Max(start, 0)).FirstOrDefault(entry => entry.Flags != EntryFlags.Epoch) is { } astray)
        {
            throw new RowStoreFault($"The journal has a gap: entry {astray.Number} stands alone before entry {FirstNumber}.");
        }

        return Whole(entries.Skip(start));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Whole(IEnumerable<JournalEntry> entries)
    {
        List<ReadOnlyMemory<byte>>? parts = null;
        foreach (var entry in entries)
        {
            // A group whose writer died before its last part never stood; one that begins before the kept end of the
            // journal has been checkpointed.
            if ((entry.Flags & (EntryFlags.First | EntryFlags.Epoch)) != 0)
            {
                parts = entry.Flags == EntryFlags.Epoch ? null : [];
            }

            parts?.Add(entry.Payload);
            if ((entry.Flags & EntryFlags.Last) != 0 && parts is not null)
            {
                yield return parts.Count == 1 ? parts[0] : parts.SelectMany(part => part.ToArray()).ToArray();
                parts = null;
            }
        }
    }
}
