using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Storage;

/// <summary>The row of a ledger entry: its bytes as hashed, and the hash.</summary>
public static class LedgerRow
{
    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"step-{number:D10}");

    public static (TableEntity Entity, string Hash) ToEntity(LedgerEntry entry)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(entry, RouterJson.Options);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var entity = new TableEntity(entry.CaseId.ToString(), Key(entry.Number)) { ["hash"] = hash };
        EntityBytes.Write(entity, bytes);
        return (entity, hash);
    }

    public static StoredEntry FromEntity(TableEntity entity)
    {
        byte[] bytes = EntityBytes.Read(entity);
        var entry = JsonSerializer.Deserialize<LedgerEntry>(bytes, RouterJson.Options)
            ?? throw new InvalidDataException($"Ledger entry {entity.PartitionKey}/{entity.RowKey} is empty.");
        return new(entry, bytes, entity.GetString("hash"));
    }
}
