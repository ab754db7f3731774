using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Storage;

/// <summary>The row of the case itself, one a partition.</summary>
public static class CaseRow
{
    public const string Key = "case";

    /// <summary>The most a communication may make of a case; the rest is for what follows from time limits and from cases that rest on it.</summary>
    private const int Most = EntityBytes.Limit * 2 / 3;

    /// <summary>Whether a communication makes a case larger than it can be kept: it would be set aside once its turn came.</summary>
    public static bool IsTooLarge(Case after, Case? before) =>
        Serialize(after).Length is var length and > Most && length > (before is null ? 0 : Serialize(before).Length);

    public static byte[] Serialize(Case @case) => JsonSerializer.SerializeToUtf8Bytes(@case, RouterJson.Options);

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <param name="updatedAt">When the last step was taken (UTC).</param>
    /// <param name="dueAt">When the next time limit elapses (UTC); null where none runs.</param>
    /// <param name="unpublished">Numbers of the entries that were not known to be published then: what is known since stands in <see cref="CaseLists"/>.</param>
    /// <param name="archived">The last ledger entry that <see cref="CaseArchive"/> has moved away; 0 before the first.</param>
    public static TableEntity ToEntity(
        CaseId caseId, byte[] bytes, int entries, int archived, string head, IEnumerable<int> unpublished, DateTimeOffset updatedAt, DateTimeOffset? dueAt)
    {
        var entity = new TableEntity(caseId.ToString(), Key)
        {
            ["entries"] = entries,
            ["archived"] = archived,
            ["head"] = head,
            ["updatedAt"] = updatedAt,
            ["unpublished"] = string.Join(',', unpublished.Select(n => n.ToString(CultureInfo.InvariantCulture))),
        };
        if (dueAt is not null)
        {
            entity["dueAt"] = dueAt;
        }

        EntityBytes.Write(entity, bytes);
        return entity;
    }

    /// <summary>The mark of what is archived, to be merged.</summary>
    public static TableEntity Archived(CaseId caseId, int archived) => new(caseId.ToString(), Key) { ["archived"] = archived };

    public static CaseSnapshot FromEntity(TableEntity entity) => new()
    {
        Case = JsonSerializer.Deserialize<Case>(EntityBytes.Read(entity), RouterJson.Options)
            ?? throw new InvalidDataException($"Case {entity.PartitionKey} is empty."),
        ETag = entity.ETag,
        Entries = entity.GetInt32("entries") ?? 0,
        Archived = entity.GetInt32("archived") ?? 0,
        Head = entity.GetString("head"),
        Unpublished = Unpublished(entity),
    };

    /// <summary>Numbers of the entries that were not known to be published when the row was written.</summary>
    public static IReadOnlyList<int> Unpublished(TableEntity entity) =>
        [.. (entity.GetString("unpublished") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
}
