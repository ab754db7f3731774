using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>Whether a State has attested that it holds what was furnished to it no more (40(28)): then it gets none of it here, and can pass none on.</summary>
public sealed class DeletedEvidence(CaseStore cases)
{
    /// <summary>What the ledger of the item's case says.</summary>
    /// <param name="holder">Any State: the one that furnished the item, and those to whom it was released, attest nothing in its case.</param>
    /// <param name="item">The evidence.</param>
    /// <param name="cancellationToken">Of the caller.</param>
    public async Task<bool> IsByAsync(StateCode holder, EvidenceItem item, CancellationToken cancellationToken) =>
        holder == item.OtherParty && await cases.ReadAsync(item.Id.CaseId, cancellationToken) is { } stored && Deletions.IsNoLongerHeld(stored.Case, item.Id);
}
