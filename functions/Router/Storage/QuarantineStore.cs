using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Faults;

namespace RequestRouter.Router.Storage;

/// <summary>
/// What is set aside. A held communication is marked in its row too, so that nothing takes it; a held case stands here only and is
/// left alone by the sweep.
/// </summary>
public sealed class QuarantineStore(StorageClients clients)
{
    private const string Partition = "held";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Quarantine);
    private readonly TableClient cases = clients.Tables.GetTableClient(Tables.Cases);

    /// <summary>Sets it aside; the first time stands.</summary>
    public async Task HoldAsync(Quarantined held, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, held.Id) { ["caseId"] = held.CaseId.ToString(), ["what"] = held.What, ["fault"] = held.Fault, ["since"] = held.Since };
        try
        {
            await table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            // Held already.
        }

        if (IsRow(held))
        {
            await cases.UpdateEntityAsync(InboundRow.Held(held.CaseId, held.What, isHeld: true), ETag.All, TableUpdateMode.Merge, cancellationToken);
        }
    }

    public async Task<QuarantineList> ReadAsync(CancellationToken cancellationToken)
    {
        var held = new List<Quarantined>();
        string all = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in table.QueryAsync<TableEntity>(all, cancellationToken: cancellationToken))
        {
            held.Add(Read(row));
        }

        return new([.. held.OrderBy(item => item.Since).ThenBy(item => item.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Whether the case as a whole is held.</summary>
    public async Task<bool> IsHeldAsync(CaseId caseId, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(Partition, $"{caseId}.{Quarantined.WholeCase}", cancellationToken: cancellationToken)).HasValue;

    /// <summary>Lets it go on, and gives what it was; null where nothing of this id is held.</summary>
    public async Task<Quarantined?> ReleaseAsync(string id, CancellationToken cancellationToken)
    {
        if (!Quarantined.IsId(id))
        {
            return null;
        }

        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, id, cancellationToken: cancellationToken);
        if (!found.HasValue)
        {
            return null;
        }

        var held = Read(found.Value!);
        if (IsRow(held))
        {
            await cases.UpdateEntityAsync(InboundRow.Held(held.CaseId, held.What, isHeld: false), ETag.All, TableUpdateMode.Merge, cancellationToken);
        }

        await table.DeleteEntityAsync(Partition, id, ETag.All, cancellationToken);
        return held;
    }

    private static bool IsRow(Quarantined held) => held.What is not (Quarantined.WholeCase or Quarantined.Archive);

    private static Quarantined Read(TableEntity row) => new(
        CaseId.Parse(row.GetString("caseId"), null), row.GetString("what"), row.GetString("fault"), row.GetDateTimeOffset("since")!.Value);
}
