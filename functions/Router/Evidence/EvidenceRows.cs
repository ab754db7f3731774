using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>The rows of evidence: all of a case stand in its partition, the items and, beside them, their chains of custody.</summary>
internal static class EvidenceRows
{
    private const string Prefix = "item-";

    /// <summary>Between these stand the items of a case.</summary>
    public static (string First, string End) Items => (Prefix, "item.");

    /// <summary>Between these stand those of them that one State furnishes.</summary>
    public static (string First, string End) ItemsOf(StateCode furnishing)
    {
        string own = Prefix + furnishing.ToString().ToLowerInvariant();
        return (own + "-", own + ".");
    }

    public static string Item(EvidenceId id) => Prefix + id.Key;

    public static string Custody(EvidenceId id, int number) => string.Create(CultureInfo.InvariantCulture, $"custody-{id.Key}-{number:D10}");

    public static TableEntity ToEntity(EvidenceItem item) => Entity(item.Id, Item(item.Id), item);

    public static TableEntity ToEntity(StoredCustody stored) => Entity(stored.Entry.Item, Custody(stored.Entry.Item, stored.Entry.Number), stored);

    public static T Read<T>(TableEntity entity)
        where T : class =>
        JsonSerializer.Deserialize<T>(EntityBytes.Read(entity), RouterJson.Options) ?? throw new InvalidDataException($"The row {entity.RowKey} is empty.");

    private static TableEntity Entity<T>(EvidenceId id, string rowKey, T value)
    {
        var entity = new TableEntity(id.CaseId.ToString(), rowKey);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(value, RouterJson.Options));
        return entity;
    }
}
