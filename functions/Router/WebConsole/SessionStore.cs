using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.WebConsole;

/// <summary>
/// The sessions of the web console, a row each. A session ends by its officer's word, by time without a call, or with its token; its cookie is then
/// good for nothing.
/// </summary>
public sealed class SessionStore(StorageClients clients, ConsoleSettings settings, TimeProvider time)
{
    /// <summary>A call is written down at most this often.</summary>
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromMinutes(1);

    /// <summary>No token lasts longer, so that rows of days before are of no use.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(2);

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Sessions);

    /// <summary>Begins a session, and clears a few of those of days before.</summary>
    /// <param name="token">The officer's access token.</param>
    internal async Task<SessionSecret> BeginAsync(string token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var secret = SessionSecret.New(now);
        await table.AddEntityAsync(new TableEntity(secret.Day, secret.Row) { ["token"] = secret.Encrypt(token), ["seenAt"] = now }, cancellationToken);
        await ClearAsync(now, cancellationToken);
        return secret;
    }

    /// <summary>The officer's token; null where the session has ended.</summary>
    internal async Task<string?> ReadAsync(SessionSecret secret, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(secret.Day, secret.Row, cancellationToken: cancellationToken);
        if (!found.HasValue)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var row = found.Value!;
        var seen = row.GetDateTimeOffset("seenAt")!.Value;
        if (now - seen >= settings.IdleTime)
        {
            await EndAsync(secret, cancellationToken);
            return null;
        }

        if (now - seen >= BetweenNotes)
        {
            // Merged where it still is: a session that ends at this moment does not come back.
            try
            {
                await table.UpdateEntityAsync(new TableEntity(secret.Day, secret.Row) { ["seenAt"] = now }, Azure.ETag.All, TableUpdateMode.Merge, cancellationToken);
            }
            catch (Azure.RequestFailedException gone) when (gone.Status == 404)
            {
                return null;
            }
        }

        return secret.Decrypt(row.GetBinary("token"));
    }

    internal async Task EndAsync(SessionSecret secret, CancellationToken cancellationToken) =>
        await table.DeleteEntityAsync(secret.Day, secret.Row, Azure.ETag.All, cancellationToken);

    private async Task ClearAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        string before = SessionSecret.DayOf(now - Longest);
        await foreach (var page in table.QueryAsync<TableEntity>(row => row.PartitionKey.CompareTo(before) < 0, maxPerPage: 20, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken).AsPages())
        {
            await Task.WhenAll(page.Values.Select(row => table.DeleteEntityAsync(row.PartitionKey, row.RowKey, Azure.ETag.All, cancellationToken)));
            return;
        }
    }
}
