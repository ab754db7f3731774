using System.Runtime.CompilerServices;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Backup;

/// <summary>The ledgers that stand in a storage, each verified and decided again as an audit does it.</summary>
internal static class StoredLedgers
{
    /// <summary>What replaying each case gave.</summary>
    public static async IAsyncEnumerable<ReplayedCase> ReplayAsync(StorageClients clients, RouterKeySet routerKeys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var record = new CaseExport(clients, routerKeys);
        var replay = new CaseReplay(record);
        await foreach (var caseId in new CaseStore(clients, new BodyStore(clients), new CaseLists(clients)).ReadCaseIdsAsync(null, null, cancellationToken))
        {
            yield return await replay.FindAsync(caseId, cancellationToken) switch
            {
                ({ } snapshot, _) => await replay.RunAsync(snapshot, null, cancellationToken),
                (_, { } unreadable) => unreadable,
                _ => new() { CaseId = caseId, Verdict = ReplayVerdict.Absent, Fault = "The case is not there any more." },
            };
        }
    }
}
