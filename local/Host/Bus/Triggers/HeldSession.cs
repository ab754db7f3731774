using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>A session while functions run for its messages.</summary>
internal sealed class HeldSession(MessageQueue queue, SessionHold hold)
{
    public SessionHold Hold => hold;

    /// <summary>True once a function has asked that its session be given up.</summary>
    public bool Released { get; private set; }

    public DateTimeOffset LockedUntil => queue.LockedUntil(hold);

    /// <summary>Empty where none was written.</summary>
    public async Task<ReadOnlyMemory<byte>> ReadStateAsync(CancellationToken cancellationToken) =>
        await queue.ReadStateAsync(hold, cancellationToken) ?? ReadOnlyMemory<byte>.Empty;

    public Task WriteStateAsync(ReadOnlyMemory<byte> state) => queue.WriteStateAsync(hold, state);

    public DateTimeOffset Renew() => queue.RenewSession(hold);

    public void ReleaseAfterRun() => Released = true;
}
