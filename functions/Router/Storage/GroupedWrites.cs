using Azure;
using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Writes into one table, where those of a partition that come while another is on its way go together in the next transaction (group
/// commit): at times of many requests some writes for all of them, and never a wait for more to come. What is handed in at once stands or
/// falls together, and alone: what the storage refuses fails nothing that came beside it.
/// </summary>
internal sealed class GroupedWrites(TableClient table)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<Waiting>> partitions = new(StringComparer.Ordinal);

    /// <summary>Completes when the row is written, whole, whether or not it was there before.</summary>
    public Task UpsertAsync(TableEntity entity, CancellationToken cancellationToken) =>
        WriteAsync([new(TableTransactionActionType.UpsertReplace, entity)], cancellationToken);

    /// <param name="together">Changes of one partition, at least one and at most <see cref="EntityGroup.EntityLimit"/>, no row twice.</param>
    /// <param name="cancellationToken">Ends the waiting, not the write.</param>
    /// <exception cref="RequestFailedException">The storage refused them; none of them was made.</exception>
    public Task WriteAsync(IReadOnlyList<TableTransactionAction> together, CancellationToken cancellationToken)
    {
        string partition = together[0].Entity.PartitionKey;
        var waiting = new Waiting(together, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        bool isFirst;
        lock (gate)
        {
            isFirst = !partitions.TryGetValue(partition, out var behind);
            if (isFirst)
            {
                partitions[partition] = [];
            }
            else
            {
                behind!.Add(waiting);
            }
        }

        if (isFirst)
        {
            _ = WriteAllAsync(partition, [waiting]);
        }

        return waiting.Written.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Writes these, and then what has come meanwhile, until nothing has.</summary>
    private async Task WriteAllAsync(string partition, IReadOnlyList<Waiting> some)
    {
        while (some.Count > 0)
        {
            await WriteSomeAsync(some);
            lock (gate)
            {
                some = NextOf(partitions[partition]);
                if (some.Count == 0)
                {
                    partitions.Remove(partition);
                }
            }
        }
    }

    /// <summary>
    /// Takes from what waits as much, in its order, as goes into one transaction, which takes a row once: of two for one row that each are
    /// an upsert of that row alone the later one stands for both; else the later one waits.
    /// </summary>
    private static List<Waiting> NextOf(List<Waiting> behind)
    {
        var taken = new Dictionary<string, bool>(StringComparer.Ordinal);
        int count = 0;
        foreach (var waiting in behind)
        {
            bool isSole = waiting.IsSoleUpsert;
            var others = waiting.Together.Select(action => action.Entity.RowKey).Where(taken.ContainsKey).ToList();
            if (others.Any(rowKey => !isSole || !taken[rowKey]) || taken.Count + waiting.Together.Count - others.Count > EntityGroup.EntityLimit)
            {
                break;
            }

            foreach (var action in waiting.Together)
            {
                taken[action.Entity.RowKey] = isSole;
            }

            count++;
        }

        var next = behind[..count];
        behind.RemoveRange(0, count);
        return next;
    }

    private async Task WriteSomeAsync(IReadOnlyList<Waiting> some)
    {
        // One for each row; what stands together has its rows to itself.
        var units = some.GroupBy(waiting => waiting.Together[0].Entity.RowKey, StringComparer.Ordinal).ToList();
        if (units.Count > 1)
        {
            try
            {
                await table.SubmitTransactionAsync(units.SelectMany(unit => unit.Last().Together));
                foreach (var waiting in some)
                {
                    waiting.Written.SetResult();
                }

                return;
            }
            catch (RequestFailedException)
            {
                // One of them is refused, or the answer was lost: each is told of its own.
            }
            catch (Exception fault)
            {
                // The storage does not answer: it would not answer each of them either.
                foreach (var waiting in some)
                {
                    waiting.Written.SetException(fault);
                }

                return;
            }
        }

        await Task.WhenAll(units.Select(WriteAloneAsync));
    }

    private async Task WriteAloneAsync(IEnumerable<Waiting> unit)
    {
        try
        {
            var last = unit.Last();
            await (last.IsSoleUpsert
                ? table.UpsertEntityAsync(last.Together[0].Entity, TableUpdateMode.Replace)
                : table.SubmitTransactionAsync(last.Together) as Task);
        }
        catch (Exception fault)
        {
            foreach (var waiting in unit)
            {
                waiting.Written.SetException(fault);
            }

            return;
        }

        foreach (var waiting in unit)
        {
            waiting.Written.SetResult();
        }
    }

    private sealed record Waiting(IReadOnlyList<TableTransactionAction> Together, TaskCompletionSource Written)
    {
        public bool IsSoleUpsert => Together is [{ ActionType: TableTransactionActionType.UpsertReplace }];
    }
}
