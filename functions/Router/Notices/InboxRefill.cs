using RequestRouter.Router.Parties;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Fills an inbox from the ledgers, for when notices were lost on their way over the bus: what a ledger says a State was told, and
/// its inbox does not hold, is appended now; and that keys wait which none of its own has signed, which stands in no ledger.
/// </summary>
public sealed class InboxRefill(CaseStore cases, PartyStore parties, InboxStore inboxes, InboxSignal signal, IRouterSigner signer, TimeProvider time, HeldNotices? held = null)
{
    /// <summary>Younger notices are most likely on their way, and would be there twice.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <summary>How many notices were missing. Safe to repeat: then none is.</summary>
    public async Task<int> RunAsync(StateCode state, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(await inboxes.ReadIdsAsync(state, cancellationToken), StringComparer.Ordinal);
        if (held is not null)
        {
            // What is kept back comes when the deliveries go on, and is not missing.
            known.UnionWith(await held.ReadIdsAsync(state, cancellationToken));
        }

        var before = time.GetUtcNow() - Grace;
        int missing = 0;
        long last = 0;
        await foreach (var caseId in cases.ReadCaseIdsAsync(null, null, cancellationToken))
        {
            if (await cases.ReadAsync(caseId, cancellationToken) is not { Case: var found } || (found.Requesting != state && found.Requested != state))
            {
                continue;
            }

            await foreach (var stored in cases.ReadLedgerAsync(caseId, 1, cancellationToken))
            {
                foreach (var notice in NoticeComposer.From(stored.Entry, found.Reference).Where(notice => notice.To == state && notice.At < before && !known.Contains(notice.Id)))
                {
                    last = await inboxes.AppendAsync(state, [SignedNotice.Sign(notice, signer)], cancellationToken);
                    missing++;
                }
            }
        }

        var lastChange = await parties.ReadLastAsync(state, cancellationToken);
        foreach (var waiting in await parties.ReadPendingAsync(state, lastChange?.Hash, cancellationToken))
        {
            if (KeyCeremony.NoticeOf(waiting) is { } recovery && recovery.At < before && !known.Contains(recovery.Id))
            {
                last = await inboxes.AppendAsync(state, [SignedNotice.Sign(recovery, signer)], cancellationToken);
                missing++;
            }
        }

        signal.Grew(state, last);
        return missing;
    }
}
