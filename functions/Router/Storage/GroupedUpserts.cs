using Azure;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Upserts into one table, where those of a partition that come while another is on its way go together in the next transaction (group
/// commit): at times of many requests some writes for all of them, and never a wait for more to come. For rows of which each stands for
/// itself: one that the storage refuses fails alone.
/// </summary>
internal sealed class GroupedUpserts(TableClient table)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Waiting>> partitions = new(StringComparer.Ordinal);

    /// <summary>Completes when the row is written, whole, whether or not it was there before.</summary>
    public Task UpsertAsync(TableEntity entity, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(entity, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        bool isFirst;
        lock (gate)
        {
            isFirst = !partitions.TryGetValue(entity.PartitionKey, out var behind);
            if (isFirst)
            {
                partitions[entity.PartitionKey] = [];
            }
            else
            {
                behind!.Add(waiting);
            }
        }

        if (isFirst)
        {
            _ = WriteAsync(entity.PartitionKey, [waiting]);
        }

        return waiting.Written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Writes these, and then what has come meanwhile, until nothing has.</summary>
    private async Task WriteAsync(string partition, List<Waiting> some)
    {
        while (some.Count > 0)
        {
            await WriteAsync(some);
            lock (gate)
            {
                var behind = partitions[partition];
                some = behind[..Math.Min(behind.Count, EntityGroup.EntityLimit)];
                behind.RemoveRange(0, some.Count);
                if (some.Count == 0)
                {
                    partitions.Remove(partition);
                }
            }
        }
    }

    private async Task WriteAsync(List<Waiting> some)
    {
        // Of two for the same row the later one stands.
        var last = some.GroupBy(waiting => waiting.Entity.RowKey, StringComparer.Ordinal).Select(ofRow => ofRow.Last().Entity).ToList();
        if (last.Count == 1)
        {
            await WriteAloneAsync(last[0], some);
            return;
        }

        try
        {
            await table.SubmitTransactionAsync(last.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)));
            some.ForEach(waiting => waiting.Written.SetResult());
        }
        catch (RequestFailedException)
        {
            await Task.WhenAll(some.GroupBy(waiting => waiting.Entity.RowKey, StringComparer.Ordinal).Select(ofRow => WriteAloneAsync(ofRow.Last().Entity, ofRow)));
        }
        catch (Exception fault)
        {
            some.ForEach(waiting => waiting.Written.SetException(fault));
        }
    }

    private async Task WriteAloneAsync(TableEntity entity, IEnumerable<Waiting> waiters)
    {
        try
        {
            await table.UpsertEntityAsync(entity, TableUpdateMode.Replace);
        }
        catch (Exception fault)
        {
            foreach (var waiting in waiters)
            {
                waiting.Written.SetException(fault);
            }

            return;
        }

        foreach (var waiting in waiters)
        {
            waiting.Written.SetResult();
        }
    }

    private sealed record Waiting(TableEntity Entity, TaskCompletionSource Written);
}
