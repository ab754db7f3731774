using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Releases;

/// <summary>Keeps releases, each in a row of its own that is never changed, and for each State that it concerns a row that leads there.</summary>
public sealed class ReleaseStore(StorageClients clients)
{
    private const string Whole = "release";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Releases);

    public async Task<Release?> FindAsync(ReleaseId id, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(id.ToString(), Whole, cancellationToken: cancellationToken);
        return found.HasValue ? JsonSerializer.Deserialize<Release>(EntityBytes.Read(found.Value!), RouterJson.Options) : null;
    }

    /// <summary>Keeps a release, once: the lists first, so that none is kept that they do not show.</summary>
    /// <returns>The release that stands: this one, or the one that was there before.</returns>
    public async Task<Release> KeepAsync(Release release, CancellationToken cancellationToken)
    {
        foreach (var state in release.Concerned)
        {
            await table.UpsertEntityAsync(new TableEntity(state.ToString(), Place(release)), TableUpdateMode.Replace, cancellationToken);
        }

        var entity = new TableEntity(release.Id.ToString(), Whole);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(release, RouterJson.Options));
        try
        {
            await table.AddEntityAsync(entity, cancellationToken);
            return release;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return (await FindAsync(release.Id, cancellationToken))!;
        }
    }

    /// <summary>Releases that concern a State, the latest first, those after a place; each with its place.</summary>
    public async IAsyncEnumerable<(string Place, Release Release)> ReadAsync(
        StateCode state, string? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {state.ToString()} and RowKey gt {after ?? ""}");
        await foreach (var row in table.QueryAsync<TableEntity>(range, select: ["RowKey"], cancellationToken: cancellationToken))
        {
            var id = ReleaseId.Parse(row.RowKey[(row.RowKey.IndexOf('-', StringComparison.Ordinal) + 1)..]);
            if (await FindAsync(id, cancellationToken) is { } release && Place(release) == row.RowKey)
            {
                yield return (row.RowKey, release);
            }
        }
    }

    /// <summary>The latest comes first.</summary>
    private static string Place(Release release) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - release.IssuedAt.UtcTicks:D19}-{release.Id}");
}
