using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>Who of a State's officers deals with which case: a row for each claim and one for each act about it, in that State's partition.</summary>
public sealed class ClaimStore(StorageClients clients)
{
    /// <summary>How many cases one officer may hold.</summary>
    public const int Most = 200;

    private const int MostLost = 5;
    private const int EntriesShown = 100;
    private const int ClearedAtOnce = 20;
    private const string Claims = "claim-";
    private const string Acts = "act-";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Desks);

    /// <summary>The claims of a State, also those that have ended.</summary>
    public async Task<IReadOnlyDictionary<CaseId, HeldClaim>> ReadAllAsync(StateCode state, CancellationToken cancellationToken) =>
        await RowsAsync(state, Claims, cancellationToken).Select(Read).ToDictionaryAsync(held => held.CaseId, cancellationToken: cancellationToken);

    /// <summary>Who holds a case, and the last hundred acts.</summary>
    public async Task<CaseClaims> ReadAsync(StateCode state, Case @case, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await FindAsync(state, @case.Id, cancellationToken);
        var entries = await RowsAsync(state, $"{Acts}{@case.Id}-", cancellationToken).Take(EntriesShown).Select(ReadAct).ToListAsync(cancellationToken);
        return new(row is not null && Read(row) is var held && held.Stands(@case, state, now) ? held.Claim : null, entries);
    }

    /// <summary>Takes a case, or takes it for longer.</summary>
    /// <param name="takesOver">Whether also from a colleague who holds it.</param>
    /// <returns>Null where it is done.</returns>
    public async Task<ClaimRefusal?> ClaimAsync(StateCode state, Case @case, Claim claim, bool takesOver, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(state, Claims, cancellationToken).ToListAsync(cancellationToken);
        if (rows.Select(Read).Count(held => held.Claim.By == claim.By && held.CaseId != @case.Id && claim.Since < held.Claim.Until) >= Most)
        {
            return ClaimRefusal.TooMany;
        }

        var refusal = await ChangeAsync(state, @case, claim.Since, held =>
            held is null || held.By == claim.By ? (claim, ClaimAct.Claimed)
            : takesOver ? (claim, ClaimAct.TakenOver)
            : null, claim.By, cancellationToken) ? (ClaimRefusal?)null : ClaimRefusal.Held;
        await ClearAsync(rows.Where(row => Read(row) is var held && held.CaseId != @case.Id && held.Claim.Until <= claim.Since).Take(ClearedAtOnce), cancellationToken);
        return refusal;
    }

    /// <summary>Gives a case back; nothing where nobody holds it.</summary>
    /// <returns>Null where it is done.</returns>
    public async Task<ClaimRefusal?> ReleaseAsync(StateCode state, Case @case, string by, DateTimeOffset now, CancellationToken cancellationToken) =>
        await ChangeAsync(state, @case, now, held => held is not null && held.By != by ? null : (null, ClaimAct.Released), by, cancellationToken) ? null : ClaimRefusal.Held;

    /// <summary>Changes a claim and records it in one write.</summary>
    /// <param name="change">From the claim that stands to the one that is to stand; null to leave it.</param>
    private async Task<bool> ChangeAsync(
        StateCode state, Case @case, DateTimeOffset now, Func<Claim?, (Claim? Claim, ClaimAct Act)?> change, string by, CancellationToken cancellationToken)
    {
        for (int lost = 0; ; lost++)
        {
            var row = await FindAsync(state, @case.Id, cancellationToken);
            var standing = row is not null && Read(row) is var held && held.Stands(@case, state, now) ? held.Claim : null;
            if (change(standing) is not var (claim, act))
            {
                return false;
            }

            if (standing is null && claim is null)
            {
                return true;
            }

            var group = new EntityGroup(state.ToString());
            if (claim is null)
            {
                group.Delete(row!);
            }
            else if (row is null)
            {
                group.Add(Row(state, HeldClaim.Of(@case, state, claim)));
            }
            else
            {
                group.Replace(Row(state, HeldClaim.Of(@case, state, claim)), row.ETag);
            }

            // Newest first; two acts of one instant are told apart.
            group.Add(new(state.ToString(), $"{Acts}{@case.Id}-{(DateTimeOffset.MaxValue.UtcTicks - now.UtcTicks - lost).ToString("D19", CultureInfo.InvariantCulture)}")
            {
                ["act"] = Kebab.Of(act),
                ["by"] = by,
                ["at"] = now,
                ["from"] = standing?.By == by ? null : standing?.By,
            });
            try
            {
                await table.SubmitTransactionAsync(group.Actions, cancellationToken);
                return true;
            }
            catch (RequestFailedException other) when (other.Status is 404 or 409 or 412 && lost < MostLost)
            {
                // A colleague was quicker, or it was done twice in one instant.
            }
        }
    }

    private async Task ClearAsync(IEnumerable<TableEntity> ended, CancellationToken cancellationToken)
    {
        foreach (var row in ended)
        {
            try
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken);
            }
            catch (RequestFailedException other) when (other.Status is 404 or 412)
            {
                // Cleared, or taken anew, meanwhile.
            }
        }
    }

    private async Task<TableEntity?> FindAsync(StateCode state, CaseId caseId, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), Claims + caseId, cancellationToken: cancellationToken)) is { HasValue: true, Value: { } row } ? row : null;

    private AsyncPageable<TableEntity> RowsAsync(StateCode state, string beginning, CancellationToken cancellationToken) => table.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {beginning} and RowKey lt {ListIndex.EndOf(beginning)}"), cancellationToken: cancellationToken);

    private static TableEntity Row(StateCode state, HeldClaim held) => new(state.ToString(), Claims + held.CaseId)
    {
        ["by"] = held.Claim.By,
        ["since"] = held.Claim.Since,
        ["until"] = held.Claim.Until,
        ["procedures"] = JsonSerializer.Serialize(held.Procedures),
    };

    private static HeldClaim Read(TableEntity row) => new(
        CaseId.Parse(row.RowKey[Claims.Length..]),
        new(row.GetString("by"), row.GetDateTimeOffset("since")!.Value, row.GetDateTimeOffset("until")!.Value),
        JsonSerializer.Deserialize<string[]>(row.GetString("procedures"))!);

    private static ClaimEntry ReadAct(TableEntity row) => new(
        Kebab.TryParse<ClaimAct>(row.GetString("act"), out var act) ? act : throw new InvalidDataException($"The row {row.RowKey} has no act."),
        row.GetString("by"),
        row.GetDateTimeOffset("at")!.Value,
        row.GetString("from"));
}
