namespace RequestRouter.Local.Client;

/// <summary>A State's inbox as its system keeps it: read once, in order, by the cursor. Not safe for concurrent use.</summary>
internal sealed class Mailbox(NationalSystem system)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);

    private readonly List<NumberedNotice> unread = [];

    /// <summary>All notices so far, in the order of their numbers.</summary>
    public List<NumberedNotice> Received { get; } = [];

    private long Cursor => Received is [.., var last] ? last.Number : 0;

    /// <summary>
    /// The first notice that fits and was not returned before, waiting for it if need be; null when none came in time. Notices
    /// that do not fit stay for later.
    /// </summary>
    public async Task<ReceivedNotice?> TakeAsync(Func<ReceivedNotice, bool> fits, TimeSpan patience, CancellationToken cancellationToken)
    {
        var until = Environment.TickCount64 + (long)patience.TotalMilliseconds;
        while (true)
        {
            if (unread.Find(numbered => fits(numbered.Notice)) is { } found)
            {
                unread.Remove(found);
                return found.Notice;
            }

            var left = TimeSpan.FromMilliseconds(until - Environment.TickCount64);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            await ReadAsync(left < Wait ? left : Wait, cancellationToken);
        }
    }

    /// <summary>Reads what is there now.</summary>
    public Task ReadAsync(CancellationToken cancellationToken) => ReadAsync(TimeSpan.Zero, cancellationToken);

    private async Task ReadAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        var inbox = await system.ReadInboxAsync(Cursor, wait, cancellationToken);
        Received.AddRange(inbox.Notices);
        unread.AddRange(inbox.Notices);
    }
}
