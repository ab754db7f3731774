namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>The newest checkpoint, read once for all who ask within some seconds: each answer of an inbox carries it.</summary>
public sealed class RecentCheckpoint(LogReader log, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private sealed record Seen(string? Note, DateTimeOffset At);

    private Seen? last;

    /// <summary>The signed note with the cosignatures that it has so far; null before the first.</summary>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (last is not { } seen || now - seen.At >= KeptFor)
        {
            last = seen = new(await log.ReadNoteAsync(cancellationToken), now);
        }

        return seen.Note;
    }
}
