using RequestRouter.Local.Host.Storage.Journal;

namespace RequestRouter.Local.Host.Storage;

/// <summary>A commit on its way into the journal: encoded by its caller, so that the caller's buffers are its own again.</summary>
internal sealed class PendingCommit(IReadOnlyList<RowChange> changes)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public byte[] Encoded { get; } = ChangeCodec.Encode(changes);

    public Task Done => done.Task;

    public void Stands() => done.SetResult();

    public void Fails(RowStoreFault fault) => done.SetException(fault);
}
