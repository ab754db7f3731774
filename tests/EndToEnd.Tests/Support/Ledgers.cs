using System.Security.Cryptography;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Reads ledgers where they are stored, as an auditor with the storage account would.</summary>
internal static class Ledgers
{
    /// <summary>What is wrong with a case's hash chain, or null.</summary>
    public static async Task<string?> FirstFaultAsync(string storage, string caseIdText)
    {
        var cases = Cases(storage);
        var caseId = CaseId.Parse(caseIdText);
        if (await cases.ReadAsync(caseId, default) is not { } snapshot)
        {
            return "there is no case";
        }

        string head = new('0', 64);
        int number = 0;
        await foreach (var stored in cases.ReadLedgerAsync(caseId, 1, default))
        {
            number++;
            string hash = Convert.ToHexStringLower(SHA256.HashData(stored.Bytes));
            if (stored.Entry.Number != number || stored.Entry.PreviousHash != head || stored.Hash != hash)
            {
                return $"entry {number} breaks the chain";
            }

            if (!LedgerRow.Bytes(stored.Entry).AsSpan().SequenceEqual(stored.Bytes))
            {
                return $"what is kept beside entry {number} is not what it was";
            }

            head = hash;
        }

        return number != snapshot.Entries ? $"there are {number} entries of {snapshot.Entries}"
            : snapshot.Head == head ? null : "the case names another head than its last entry's";
    }

    /// <summary>A case as it stands; null where there is none.</summary>
    public static Task<CaseSnapshot?> FindAsync(string storage, string caseIdText) => Cases(storage).ReadAsync(CaseId.Parse(caseIdText), default);

    /// <summary>The entries of a case, in order.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string storage, string caseIdText) =>
        [.. (await ReadStoredAsync(storage, caseIdText)).Select(stored => stored.Entry)];

    /// <summary>The entries of a case, in order, each with its stored bytes.</summary>
    public static async Task<IReadOnlyList<StoredEntry>> ReadStoredAsync(string storage, string caseIdText)
    {
        var entries = new List<StoredEntry>();
        await foreach (var stored in Cases(storage).ReadLedgerAsync(CaseId.Parse(caseIdText), 1, default))
        {
            entries.Add(stored);
        }

        return entries;
    }

    /// <summary>
    /// Decides every entry again from the communications as signed, under the registers and practices it names, and gives the
    /// first difference, or null where the ledger replays.
    /// </summary>
    public static async Task<string?> FirstDifferenceAsync(string storage, string caseIdText) => (await ReplayAsync(storage, caseIdText, int.MaxValue)).Difference;

    /// <summary>Decides every entry again, and tells each with the case before and after it.</summary>
    public static async Task WalkAsync(string storage, string caseIdText, Action<Case?, LedgerEntry, Case> step) => await ReplayAsync(storage, caseIdText, int.MaxValue, step);

    /// <summary>The same up to an entry, with the case as it stands then.</summary>
    private static async Task<(string? Difference, Case? Case)> ReplayAsync(string storage, string caseIdText, int last, Action<Case?, LedgerEntry, Case>? step = null)
    {
        var cases = Cases(storage);
        var parties = new PartyStore(Clients(storage));
        var caseId = CaseId.Parse(caseIdText);
        var current = Standing.Before(caseId);
        var registers = new Dictionary<string, RegisterView>(StringComparer.Ordinal);
        foreach (var stored in (await ReadStoredAsync(storage, caseIdText)).TakeWhile(stored => stored.Entry.Number <= last))
        {
            var entry = stored.Entry;
            string versions = $"{string.Join(',', entry.RegisterVersions)};{string.Join(',', entry.PracticeVersions)}";
            var register = registers.GetValueOrDefault(versions)
                ?? (registers[versions] = await parties.ReadVersionsAsync(entry.RegisterVersions, entry.PracticeVersions, default));
            var (grounds, difference) = await LinkedAsync(storage, entry.RestsOn ?? [.. new[] { entry.Occurrence.Linked }.OfType<RestsOn>()]);
            if (difference is not null)
            {
                return (difference, null);
            }

            Decision? decision;
            if (entry.Occurrence.Linked is { } origin)
            {
                decision = Deciding.Told(
                    current, new() { CaseId = caseId, Origin = origin with { Digest = null }, Linked = grounds[0].Case, CaseHash = grounds[0].CaseHash, At = entry.At }, register);
            }
            else if (entry.Occurrence.RowId is { } rowId)
            {
                var inbound = (await cases.ReadInboundAsync(caseId, rowId, default))!;
                var said = InboundReader.Read(inbound, await cases.ReadBodyAsync(inbound, default));
                decision = Deciding.Said(current, inbound, said, new(new([.. grounds.Select(ground => ground.Case)]), entry.RestsOn ?? [], []), register).Decision;
            }
            else
            {
                var next = CaseClock.Next(current.Case)!.Value;
                decision = Deciding.Elapsed(current, next.ProcedureId, next.Limit, register);
            }

            if (decision is null || !LedgerRow.Bytes(decision.Entry).AsSpan().SequenceEqual(stored.Bytes))
            {
                return ($"entry {entry.Number} comes out otherwise", null);
            }

            step?.Invoke(current.Case, entry, decision.After);
            current = current.After(decision.After, stored.Hash);
        }

        return (null, current.Case);
    }

    /// <summary>Other cases as they stood after the entries that a step names, each replayed from its own ledger.</summary>
    private static async Task<(IReadOnlyList<LinkedGround> Grounds, string? Difference)> LinkedAsync(string storage, IReadOnlyList<RestsOn> restsOn)
    {
        var linked = new List<LinkedGround>();
        foreach (var named in restsOn)
        {
            var (difference, other) = await ReplayAsync(storage, named.CaseId.ToString(), named.Entry);
            if (difference is not null || (await Cases(storage).ReadStoredEntryAsync(named.CaseId, named.Entry, default))?.Hash != named.Hash)
            {
                return (linked, difference ?? $"entry {named.Entry} of case {named.CaseId} is another than the one that was read");
            }

            var ground = new LinkedGround(LinkedCase.Of(other!), CaseRow.Hash(CaseRow.Serialize(other!)));
            if (ground.ToDigest() != named.Digest)
            {
                return (linked, $"case {named.CaseId} stood otherwise after its entry {named.Entry} than it was read");
            }

            linked.Add(ground);
        }

        return (linked, null);
    }

    private static StorageClients Clients(string storage) => new(new StorageSettings(storage, null, null));

    private static CaseStore Cases(string storage)
    {
        var clients = Clients(storage);
        return new CaseStore(clients, new BodyStore(clients), new CaseLists(clients));
    }
}
