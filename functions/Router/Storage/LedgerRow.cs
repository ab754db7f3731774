using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Storage;

/// <summary>The row of a ledger entry: its bytes as hashed, the hash, and beside them what not everybody may read.</summary>
public static class LedgerRow
{
    /// <summary>Names of the properties that hold <see cref="BesideEntry"/>.</summary>
    private const string Beside = "b";

    public static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"step-{number:D10}");

    /// <param name="grounds">What was read of other cases for it.</param>
    public static (TableEntity Entity, string Hash) ToEntity(LedgerEntry entry, IReadOnlyList<LinkedGround> grounds)
    {
        byte[] bytes = Bytes(entry);
        string hash = Hash(bytes);
        var entity = new TableEntity(entry.CaseId.ToString(), Key(entry.Number)) { ["hash"] = hash };
        EntityBytes.Write(entity, bytes);
        if (entry.Rejection is not null || grounds.Count > 0)
        {
            EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(new BesideEntry(entry.ToWithheld(), grounds), RouterJson.Options), Beside);
        }

        return (entity, hash);
    }

    /// <summary>What is hashed of an entry: the canonical form (RFC 8785) of what both parties see.</summary>
    public static byte[] Bytes(LedgerEntry entry) => CanonicalJson.Of(JsonSerializer.SerializeToNode(entry.Shown(), RouterJson.Options));

    /// <summary>SHA-256 in lower-case hex.</summary>
    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static StoredEntry FromEntity(TableEntity entity)
    {
        byte[] bytes = EntityBytes.Read(entity);
        var entry = JsonSerializer.Deserialize<LedgerEntry>(bytes, RouterJson.Options)
            ?? throw new InvalidDataException($"Ledger entry {entity.PartitionKey}/{entity.RowKey} is empty.");
        var beside = EntityBytes.Read(entity, Beside) is { Length: > 0 } more ? JsonSerializer.Deserialize<BesideEntry>(more, RouterJson.Options) : null;
        return new(beside?.Withheld is { } part ? entry.With(part) : entry, bytes, entity.GetString("hash")) { Grounds = beside?.Grounds ?? [] };
    }
}
