using System.Security.Cryptography;
using RequestRouter.Convention;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Reads ledgers where they are stored, as an auditor with the storage account would.</summary>
internal static class Ledgers
{
    /// <summary>What is wrong with a case's hash chain, or null.</summary>
    public static async Task<string?> FirstFaultAsync(string storage, string caseIdText)
    {
        var clients = new StorageClients(new StorageSettings(storage, null, null));
        var cases = new CaseStore(clients, new BodyStore(clients));
        var caseId = CaseId.Parse(caseIdText);
        if (await cases.ReadAsync(caseId, default) is not { } snapshot)
        {
            return "there is no case";
        }

        string head = new('0', 64);
        for (int number = 1; number <= snapshot.Entries; number++)
        {
            if (await cases.ReadStoredEntryAsync(caseId, number, default) is not { } stored)
            {
                return $"entry {number} is missing";
            }

            string hash = Convert.ToHexStringLower(SHA256.HashData(stored.Bytes));
            if (stored.Entry.Number != number || stored.Entry.PreviousHash != head || stored.Hash != hash)
            {
                return $"entry {number} breaks the chain";
            }

            head = hash;
        }

        return snapshot.Head == head ? null : "the case names another head than its last entry's";
    }
}
