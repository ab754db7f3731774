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

            head = hash;
        }

        return number != snapshot.Entries ? $"there are {number} entries of {snapshot.Entries}"
            : snapshot.Head == head ? null : "the case names another head than its last entry's";
    }

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

    /// <summary>The same up to an entry, with the case as it stands then.</summary>
    private static async Task<(string? Difference, Case? Case)> ReplayAsync(string storage, string caseIdText, int last)
    {
        var cases = Cases(storage);
        var parties = new PartyStore(Clients(storage));
        var caseId = CaseId.Parse(caseIdText);
        Case? current = null;
        var registers = new Dictionary<string, RegisterView>(StringComparer.Ordinal);
        foreach (var (entry, _, _) in (await ReadStoredAsync(storage, caseIdText)).TakeWhile(stored => stored.Entry.Number <= last))
        {
            string versions = $"{string.Join(',', entry.RegisterVersions)};{string.Join(',', entry.PracticeVersions)}";
            var register = registers.GetValueOrDefault(versions)
                ?? (registers[versions] = await parties.ReadVersionsAsync(entry.RegisterVersions, entry.PracticeVersions, default));
            Occurrence occurrence;
            Communication? said = null;
            var (linked, difference) = await LinkedAsync(storage, entry.RestsOn ?? []);
            if (difference is not null)
            {
                return (difference, null);
            }

            if (entry.Occurrence.Linked is { } origin)
            {
                (linked, difference) = await LinkedAsync(storage, [origin]);
                if (difference is not null)
                {
                    return (difference, null);
                }

                occurrence = new LinkedStep(linked[0]);
            }
            else if (entry.Occurrence.RowId is { } rowId)
            {
                var inbound = (await cases.ReadInboundAsync(caseId, rowId, default))!;
                said = InboundReader.Read(inbound, await cases.ReadBodyAsync(inbound, default));
                occurrence = new Communicated(said);
            }
            else
            {
                occurrence = new LimitElapsed(entry.Occurrence.ProcedureId!, entry.Occurrence.Limit!);
            }

            switch (Case.Advance(current, occurrence, entry.At, register.Law, register.PracticeOf(current, said), new LinkedCases(linked)))
            {
                case Step step when entry.Rejection is null:
                    current = step.After;
                    break;
                case Rejection rejection when entry.Rejection?.Code == rejection.Code:
                    break;
                default:
                    return ($"entry {entry.Number} comes out otherwise", null);
            }

            if (CaseRow.Hash(CaseRow.Serialize(current!)) != entry.CaseHash)
            {
                return ($"entry {entry.Number} leads to another case", null);
            }
        }

        return (null, current);
    }

    /// <summary>Other cases as they stood after the entries that a step names, each replayed from its own ledger.</summary>
    private static async Task<(IReadOnlyList<LinkedCase> Cases, string? Difference)> LinkedAsync(string storage, IReadOnlyList<RestsOn> restsOn)
    {
        var linked = new List<LinkedCase>();
        foreach (var ground in restsOn)
        {
            var (difference, other) = await ReplayAsync(storage, ground.CaseId.ToString(), ground.Entry);
            if (difference is not null || (await Cases(storage).ReadStoredEntryAsync(ground.CaseId, ground.Entry, default))?.Hash != ground.Hash)
            {
                return (linked, difference ?? $"entry {ground.Entry} of case {ground.CaseId} is another than the one that was read");
            }

            linked.Add(LinkedCase.Of(other!));
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
