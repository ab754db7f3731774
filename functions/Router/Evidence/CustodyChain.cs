namespace RequestRouter.Router.Evidence;

/// <summary>Whether a chain of custody is what was written.</summary>
internal static class CustodyChain
{
    /// <summary>
    /// The number of the first entry that is changed, missing or at another place than it was written; null where all hold.
    /// </summary>
    /// <param name="item">Whose chain it is: it tells the number and the hash of the last entry.</param>
    /// <param name="first">The number that the first of these has to have.</param>
    /// <param name="before">The hash of the entry before these; null where these begin with the first of all.</param>
    /// <param name="entries">As they were read.</param>
    /// <param name="toTheEnd">Whether no entry comes after these.</param>
    public static int? FirstFault(EvidenceItem item, int first, Digest? before, IReadOnlyList<StoredCustody> entries, bool toTheEnd)
    {
        int number = first;
        foreach (var stored in entries)
        {
            if (stored.Entry.Item != item.Id || stored.Entry.Number != number || stored.Entry.PreviousHash != before || stored.Entry.ToHash() != stored.Hash)
            {
                return number;
            }

            before = stored.Hash;
            number++;
        }

        return toTheEnd && (number != item.Entries + 1 || before != item.Head) ? Math.Min(number, item.Entries) : null;
    }
}
