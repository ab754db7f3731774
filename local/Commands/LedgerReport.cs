using RequestRouter.Local.Backup;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Commands;

/// <summary>Says what verifying all ledgers of a storage gave: a line for each that is wrong, and the sum.</summary>
internal static class LedgerReport
{
    /// <summary>Exit code where a ledger is not sound.</summary>
    private const int Wrong = 1;

    /// <summary>The exit code: 0 where every ledger is sound.</summary>
    public static async Task<int> WriteAsync(StorageClients clients, RouterKeySet routerKeys, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        int cases = 0, entries = 0, replayed = 0, wrong = 0;
        await foreach (var verdict in StoredLedgers.ReplayAsync(clients, routerKeys, cancellationToken))
        {
            cases++;
            entries += verdict.Entries;
            replayed += verdict.Replayed;
            if (verdict.Fault is { } fault)
            {
                wrong++;
                await errors.WriteLineAsync($"Case {verdict.CaseId}: {fault}");
            }
        }

        await output.WriteLineAsync($"{cases} ledgers verified: {entries} entries, {replayed} decided again; {wrong} not sound.");
        return wrong == 0 ? 0 : Wrong;
    }
}
