using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>
/// The rows of the registers. All stand in one partition, so that a change is one transaction, whatever it is about, and so that a key that
/// two States enter at the same moment is one State's: current values, past versions, the ledger of changes, what waits for a confirmation,
/// and whose each key is.
/// </summary>
internal static class RegisterRows
{
    public const string Partition = "register";

    /// <summary>As many as row keys of eight digits have room for.</summary>
    public const int MostChanges = 99_999_999;

    /// <summary>Between these stand the current values of all States.</summary>
    public const string FirstCurrent = "current-";

    public const string AfterCurrent = "current.";

    public static string Current(StateCode state, RegisterPart part) => $"{FirstCurrent}{state}-{Word(part)}";

    /// <summary>The last change of a State's ledger.</summary>
    public static string Last(StateCode state) => $"{FirstCurrent}{state}-ledger";

    /// <summary>A list of revoked certificates of a State's keys.</summary>
    public static string RevocationList(RevocationListRow row) => $"{FirstCurrent}{row.State}-{row.Id}-revocations";

    public static string Version(StateCode state, RegisterPart part, int number) => string.Create(CultureInfo.InvariantCulture, $"version-{state}-{Word(part)}-{number:D8}");

    public static string Change(StateCode state, int number) => string.Create(CultureInfo.InvariantCulture, $"change-{state}-{number:D8}");

    /// <summary>A change that waits: each its own, so that none takes the place of another.</summary>
    public static string Pending(StateCode state, Digest digest) => $"pending-{state}-{digest}";

    /// <summary>Between these stand all that waits of a State.</summary>
    public static (string First, string After) AllPending(StateCode state) => ($"pending-{state}-", $"pending-{state}.");

    /// <summary>What a State's certificates and the lists of revoked ones are written against.</summary>
    public static string Lists(StateCode state) => $"lists-{state}";

    public static string Key(Jwk key) => $"key-{key.Thumbprint()}";

    /// <summary>Everything that a change writes.</summary>
    public static EntityGroup Group(ChangeToWrite write)
    {
        var (state, number) = (write.Stored.Change.State, write.Stored.Change.Number);
        var group = new EntityGroup(Partition);
        group.Add(Entity(Change(state, number), write.Stored));
        group.Put(Entity(Last(state), write.Stored));
        AddVersion(group, write.Entry, RegisterPart.Entry);
        AddVersion(group, write.Practice, RegisterPart.Practice);
        foreach (string key in write.NewKeys.Select(Key).Distinct(StringComparer.Ordinal))
        {
            group.Add(new TableEntity(Partition, key) { ["state"] = state.ToString(), ["change"] = number });
        }

        if (write.EndsCeremony is { } ended)
        {
            // Two that confirm at once would both want the next number: the ledger's row lets one of them through.
            group.Delete(new TableEntity(Partition, Pending(state, ended)) { ETag = Azure.ETag.All });
        }

        if (write.Lists is { } lists)
        {
            Renew(group, lists);
        }

        return group;
    }

    /// <summary>Makes the group fail where another has renewed the mark since it was read.</summary>
    public static void Renew(EntityGroup group, ListMark mark)
    {
        var row = new TableEntity(Partition, Lists(mark.State));
        if (mark.Read is { } read)
        {
            group.Replace(row, read);
        }
        else
        {
            group.Add(row);
        }
    }

    /// <summary>Whether the value fits into a row, as it is written there.</summary>
    public static bool Fits<T>(EntryVersion<T> version)
        where T : class => Bytes(version).Length <= EntityBytes.Limit;

    public static TableEntity Entity<T>(string rowKey, T value)
    {
        var entity = new TableEntity(Partition, rowKey);
        EntityBytes.Write(entity, Bytes(value));
        return entity;
    }

    public static T Read<T>(TableEntity entity)
        where T : class =>
        JsonSerializer.Deserialize<T>(EntityBytes.Read(entity), RouterJson.Options) ?? throw new InvalidDataException($"The row {entity.RowKey} is empty.");

    private static void AddVersion<T>(EntityGroup group, EntryVersion<T>? version, RegisterPart part)
        where T : class
    {
        if (version is not null)
        {
            group.Add(Entity(Version(version.State, part, version.Number), version));
            group.Put(Entity(Current(version.State, part), version));
        }
    }

    private static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, RouterJson.Options);

    private static string Word(RegisterPart part) => part == RegisterPart.Entry ? "entry" : "practice";
}
