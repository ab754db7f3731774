using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Evidence;

/// <summary>Finds the bytes of what is attached to a request among the evidence that the requesting State furnished in the case.</summary>
public sealed class AttachmentReader(EvidenceStore store)
{
    /// <summary>Items of that State that are looked at: it can furnish them with the attachments first.</summary>
    private const int LookedAt = 1000;

    /// <summary>All attachments of a case, in their order; empty where it has none.</summary>
    public async Task<IReadOnlyList<AttachmentView>> ReadAsync(Case @case, CancellationToken cancellationToken)
    {
        if (@case.Attached is not { } attached)
        {
            return [];
        }

        var sought = attached.Select(file => file.Sha256).OfType<Digest>().ToHashSet();
        var kept = new Dictionary<Digest, EvidenceId>();
        await foreach (var item in store.ReadItemsOfAsync(@case.Id, @case.Requesting, cancellationToken).Take(LookedAt).WithCancellation(cancellationToken))
        {
            if (item.State == EvidenceState.Kept && sought.Contains(item.Declared.Sha256))
            {
                kept.TryAdd(item.Declared.Sha256, item.Id);
            }

            if (kept.Count == sought.Count)
            {
                break;
            }
        }

        return [.. attached.Select(file => AttachmentView.Of(file, kept))];
    }
}
