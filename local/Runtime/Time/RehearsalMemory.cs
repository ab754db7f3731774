using System.Globalization;
using System.Text;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Time;

/// <summary>
/// The last instant a rehearsal reached, in the row store: a rehearsal started again goes on from there, or from the real
/// time if that is later. Does nothing for any other clock.
/// </summary>
internal sealed class RehearsalMemory(IRowStore rows, TimeProvider clock)
{
    private static readonly RowKey Instant = new("rehearsal", "instant");

    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        if (clock is RehearsalClock rehearsal && await rows.ReadAsync(Instant, cancellationToken) is { } stored)
        {
            rehearsal.MoveTo(DateTimeOffset.Parse(Encoding.UTF8.GetString(stored.Span), CultureInfo.InvariantCulture));
        }
    }

    public Task RememberAsync(DateTimeOffset instant, CancellationToken cancellationToken) =>
        rows.CommitAsync([RowChange.Put(Instant, Encoding.UTF8.GetBytes(instant.ToString("O", CultureInfo.InvariantCulture)))], cancellationToken);
}
