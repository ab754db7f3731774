namespace RequestRouter.Local.Host.Storage;

/// <summary>Commits in the order of their calls, written in groups, one group at a time.</summary>
/// <param name="write">Makes one group durable and visible; what it throws ends the queue.</param>
internal sealed class CommitQueue(int bytesPerGroup, Func<byte[], Task> write)
{
    private readonly Lock gate = new();
    private readonly Queue<PendingCommit> pending = new();
    private readonly TaskCompletionSource<RowStoreFault> faulted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool writing;
    private bool closed;
    private Task writer = Task.CompletedTask;

    /// <summary>Completes with the fault after which nothing can be committed any more.</summary>
    public Task<RowStoreFault> Faulted => faulted.Task;

    public Task CommitAsync(IReadOnlyList<RowChange> changes)
    {
        var commit = new PendingCommit(changes);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(closed, this);
            if (faulted.Task.IsCompleted)
            {
                throw new RowStoreFault(faulted.Task.Result.Message, faulted.Task.Result);
            }

            pending.Enqueue(commit);
            if (!writing)
            {
                writing = true;
                writer = Task.Run(WriteAllAsync);
            }
        }

        return commit.Done;
    }

    /// <summary>Fails what waits and what comes.</summary>
    public void Fail(RowStoreFault fault)
    {
        PendingCommit[] waiting;
        lock (gate)
        {
            faulted.TrySetResult(fault);
            waiting = [.. pending];
            pending.Clear();
        }

        foreach (var commit in waiting)
        {
            commit.Fails(fault);
        }
    }

    /// <summary>Takes no more commits and waits for those it has.</summary>
    public Task CloseAsync()
    {
        lock (gate)
        {
            closed = true;
            return writer;
        }
    }

    private async Task WriteAllAsync()
    {
        while (TakeGroup() is { } group)
        {
            try
            {
                await write(group.Count == 1 ? group[0].Encoded : Join(group));
            }
            catch (Exception cause)
            {
                // Whatever it is, no later commit may overtake this one: the queue ends here.
                var fault = cause as RowStoreFault ?? new RowStoreFault($"The runtime's state cannot be written: {cause.Message}", cause);
                Fail(fault);
                group.ForEach(commit => commit.Fails(fault));
                return;
            }

            group.ForEach(commit => commit.Stands());
        }
    }

    private List<PendingCommit>? TakeGroup()
    {
        lock (gate)
        {
            if (pending.Count == 0)
            {
                writing = false;
                return null;
            }

            var group = new List<PendingCommit>();
            var size = 0;
            while (pending.TryPeek(out var commit) && (size == 0 || size + commit.Encoded.Length <= bytesPerGroup))
            {
                group.Add(pending.Dequeue());
                size += commit.Encoded.Length;
            }

            return group;
        }
    }

    private static byte[] Join(List<PendingCommit> group)
    {
        var joined = new byte[group.Sum(commit => commit.Encoded.Length)];
        var offset = 0;
        foreach (var commit in group)
        {
            commit.Encoded.CopyTo(joined, offset);
            offset += commit.Encoded.Length;
        }

        return joined;
    }
}
