using System.Globalization;
using System.Text;
using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Time;

/// <summary>
/// How far a rehearsal has come, in the row store: a rehearsal started again goes on from there, or from the real time if
/// that is later. Does nothing for any other clock.
/// </summary>
internal sealed class RehearsalMemory(IRowStore rows, TimeProvider clock)
{
    /// <summary>
    /// How far ahead of the clock is written at once. One write for each instant would cost more than most of the work, and
    /// a restart may tell a later time than the last one told, but never an earlier one.
    /// </summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    private static readonly RowKey Instant = new("rehearsal", "instant");
    private DateTimeOffset covered = DateTimeOffset.MinValue;

    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        if (clock is RehearsalClock rehearsal && await rows.ReadAsync(Instant, cancellationToken) is { } stored)
        {
            rehearsal.MoveTo(DateTimeOffset.Parse(Encoding.UTF8.GetString(stored.Span), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Before the clock tells <paramref name="instant"/>: makes it durable that it has come so far, <paramref name="target"/> at most.</summary>
    public async Task CoverAsync(DateTimeOffset instant, DateTimeOffset target, CancellationToken cancellationToken)
    {
        if (instant <= covered)
        {
            return;
        }

        var reach = target - instant < Ahead ? target : instant + Ahead;
        await rows.CommitAsync(
            [RowChange.Put(Instant, Encoding.UTF8.GetBytes(reach.ToString("O", CultureInfo.InvariantCulture)))], cancellationToken);
        covered = reach;
    }
}
