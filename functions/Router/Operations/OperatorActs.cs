using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Operations;

/// <summary>
/// The record of what operators changed. Each act is entered before it is begun, so that nothing is done of which nothing is known, and
/// its outcome afterwards.
/// </summary>
public sealed class OperatorActs(StorageClients clients, TimeProvider time, ILogger<OperatorActs> logger)
{
    private const string Partition = "acts";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Operations);

    /// <summary>Enters an act, performs it, and enters what became of it.</summary>
    /// <param name="request">The call, for its trace id.</param>
    /// <param name="by">The operator.</param>
    /// <param name="kind">What is changed.</param>
    /// <param name="about">What of.</param>
    /// <param name="perform">Does it; gives null where there is nothing of this name.</param>
    /// <param name="reason">The operator's words, or null.</param>
    /// <param name="isDone">Whether what it gave is a success; null where it always is.</param>
    public async Task<T?> RecordAsync<T>(HttpRequest request, Caller by, OperatorActKind kind, string about, Func<Task<T?>> perform, string? reason = null, Func<T, bool>? isDone = null)
        where T : class
    {
        // About may be a caller's text of any length: what it names then is nothing.
        var act = new OperatorAct
        {
            Id = CallRecord.Of(request.HttpContext).TraceId,
            At = time.GetUtcNow(),
            By = by.Subject,
            Kind = kind,
            About = about.Length <= MostOfAbout ? about : about[..MostOfAbout],
            Reason = reason,
            Outcome = OperatorActOutcome.Begun,
        };
        string key = NewestFirst.Key(act.At, act.Id);
        await table.UpsertEntityAsync(ToEntity(key, act), TableUpdateMode.Replace);
        var outcome = OperatorActOutcome.Failed;
        try
        {
            var done = await perform();
            outcome = done is null ? OperatorActOutcome.NothingFound : isDone?.Invoke(done) == false ? OperatorActOutcome.Failed : OperatorActOutcome.Done;
            return done;
        }
        finally
        {
            // Not ended with the call: the act has happened.
            await table.UpdateEntityAsync(new TableEntity(Partition, key) { ["outcome"] = Kebab.Of(outcome) }, ETag.All, TableUpdateMode.Merge, CancellationToken.None);
            logger.OperatorActed(Kebab.Of(kind), act.About, act.By, Kebab.Of(outcome), act.Id);
        }
    }

    /// <summary>The newest acts, at most <paramref name="most"/>.</summary>
    /// <param name="about">Only those about this; null for all.</param>
    public async Task<OperatorActList> ReadAsync(string? about, int most, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        if (about is not null)
        {
            filter += TableClient.CreateQueryFilter($" and about eq {about}");
        }

        return new(await table.QueryAsync<TableEntity>(filter, most, cancellationToken: cancellationToken).Take(most).Select(Read).ToListAsync(cancellationToken));
    }

    private const int MostOfAbout = 200;

    private static TableEntity ToEntity(string key, OperatorAct act)
    {
        var row = new TableEntity(Partition, key)
        {
            ["id"] = act.Id,
            ["at"] = act.At,
            ["by"] = act.By,
            ["kind"] = Kebab.Of(act.Kind),
            ["about"] = act.About,
            ["outcome"] = Kebab.Of(act.Outcome),
        };
        if (act.Reason is { } reason)
        {
            row["reason"] = reason;
        }

        return row;
    }

    private static OperatorAct Read(TableEntity row) => new()
    {
        Id = row.GetString("id"),
        At = row.GetDateTimeOffset("at")!.Value,
        By = row.GetString("by"),
        Kind = Word<OperatorActKind>(row, "kind"),
        About = row.GetString("about"),
        Reason = row.GetString("reason"),
        Outcome = Word<OperatorActOutcome>(row, "outcome"),
    };

    private static T Word<T>(TableEntity row, string column)
        where T : struct, Enum => Kebab.TryParse<T>(row.GetString(column), out var word) ? word : throw new InvalidDataException($"An operator's act has no {column}.");
}
