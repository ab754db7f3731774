namespace RequestRouter.Router.Evidence;

/// <summary>
/// Follows what an item was made of, hop by hop. Whose authorization a transfer needs does not hang on it: that stands in the item itself
/// (<see cref="EvidenceItem.Origins"/>), however long its history is.
/// </summary>
public sealed class ProvenanceReader(EvidenceStore store)
{
    private const int MostItems = 2000;
    private const int AtOnce = 16;

    public async Task<ProvenanceGraph> ReadAsync(StateCode reader, EvidenceItem item, CancellationToken cancellationToken)
    {
        var nodes = new List<ProvenanceNode> { ProvenanceNode.Of(item, reader) };
        var known = new HashSet<EvidenceId> { item.Id };
        for (int at = 0; at < nodes.Count;)
        {
            // One hop after the other, the items of a hop at once.
            List<EvidenceId> next = [.. nodes[at..].SelectMany(node => node.DerivedFrom.Concat(node.CopyOf)).Where(known.Add).Take(MostItems - nodes.Count)];
            at = nodes.Count;
            var read = new ProvenanceNode[next.Count];
            await Parallel.ForAsync(0, next.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (place, ending) =>
                read[place] = await store.FindAsync(next[place], ending) is { Item: var of } && IsSeen(reader, of) ? ProvenanceNode.Of(of, reader) : ProvenanceNode.Closed(next[place]));
            nodes.AddRange(read);
        }

        return new(nodes, known.Count == nodes.Count);
    }

    private static bool IsSeen(StateCode reader, EvidenceItem item) =>
        reader == item.Declared.From || (reader == item.OtherParty && item.IsTo(reader)) || item.IsReleasedTo(reader);
}
