using System.Collections.Concurrent;
using System.Net.Http.Headers;
using RequestRouter.Local.Identity;
using RequestRouter.Local.States;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>
/// Keeps what the scenarios made under tests/ledgers, where UPDATE_LEDGERS is set: of each kind and outcome the shortest case, with the histories of its
/// orchestrations. The README there tells when that is allowed.
/// </summary>
internal static class LedgerRecorder
{
    /// <summary>Whether anything is kept.</summary>
    public static readonly bool IsOn = Environment.GetEnvironmentVariable("UPDATE_LEDGERS") == "1";
    private static readonly string Folder = Path.Combine(RootOf(AppContext.BaseDirectory), "tests", "ledgers");

    /// <summary>States on the way to an outcome, which the ledger of that outcome passes through.</summary>
    private static readonly HashSet<string> OnTheWay = new(StringComparer.Ordinal)
    {
        "under-review", "accepted", "executing", "information-requested", "awaiting-diplomatic-delivery", "consultation-refuse", "partly-executing", "partly-converted", "partly-released",
    };

    /// <summary>What was recorded before this run, which stays as it is.</summary>
    private static readonly HashSet<string> Recorded = Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file))] : [];

    private static readonly ConcurrentDictionary<string, int> Kept = new();
    private static readonly SemaphoreSlim One = new(1, 1);

    /// <summary>Whether a case that stands so has come to an outcome, and not to a place on the way to one.</summary>
    public static bool IsOutcome(string state) => !OnTheWay.Contains(state);

    public static async Task KeepAsync(RouterFixture router, string caseId)
    {
        if (!IsOn || await Ledgers.FindAsync(router.Storage, caseId) is not { } snapshot || !IsOutcome(snapshot.Case.State.ToString()))
        {
            return;
        }

        byte[] export = await ExportAsync(router, caseId);
        var entries = await Ledgers.ReadAsync(router.Storage, caseId);
        string name = $"{Kebab.Of(snapshot.Case.Kind)}-{snapshot.Case.State}{(entries.Any(entry => entry.Occurrence.Type == "attest-deletion") ? "-deleted" : "")}";
        await One.WaitAsync();
        try
        {
            if (!Recorded.Contains(name) && Kept.GetValueOrDefault(name, int.MaxValue) > export.Length)
            {
                Kept[name] = export.Length;
                Directory.CreateDirectory(Folder);
                await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.jsonl"), export);
                await File.WriteAllTextAsync(Path.Combine(Folder, $"{name}.history"), await HistoriesAsync(router, caseId, entries));
            }
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<byte[]> ExportAsync(RouterFixture router, string caseId)
    {
        using var client = router.Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", router.Issuer.Issue(new TokenClaims("auditor", null, null, [Roles.Auditor]), router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        return await client.GetByteArrayAsync($"audit/requests/{caseId}");
    }

    /// <summary>Of the case and of each procedure that it has begun, an empty line between them.</summary>
    private static async Task<string> HistoriesAsync(RouterFixture router, string caseId, IReadOnlyList<LedgerEntry> entries)
    {
        var procedures = entries.SelectMany(entry => entry.OpenedProcedures).Select(procedure => $"{caseId}:{procedure}");
        var histories = new List<string>();
        foreach (string instanceId in procedures.Prepend(caseId))
        {
            if (await router.HistoryAsync(instanceId) is { Count: > 0 } history)
            {
                histories.Add(HistoryLines.Write(history.Select(HistoryEvents.ToWire)));
            }
        }

        return string.Join('\n', histories);
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);
}
