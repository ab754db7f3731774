using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Operations;

/// <summary>
/// Pauses and resumes what is delivered to a State. Its time limits run on, which is why it is told before; its officers read and answer its
/// cases as ever.
/// </summary>
public sealed class DeliveryControl(HeldNotices held, NoticePublisher publisher, TimeProvider time)
{
    private const int AtOnce = 50;

    /// <summary>Tells the State, and keeps back what comes after.</summary>
    public async Task<PausedDelivery> PauseAsync(StateCode state, string by, string reason, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow();
        if (!await held.IsPausedAsync(state, cancellationToken))
        {
            await publisher.PublishAsync([NoticeOf(state, at)], cancellationToken);
        }

        return await held.PauseAsync(state, by, reason, at, cancellationToken);
    }

    /// <summary>Sends what was kept back, in its order; null where the State was not paused.</summary>
    public async Task<ResumedDelivery?> ResumeAsync(StateCode state, CancellationToken cancellationToken)
    {
        if (!await held.IsPausedAsync(state, cancellationToken))
        {
            return null;
        }

        // Before the mark goes, so that nothing new overtakes it; and after, for what came in between.
        int sent = await SendAsync(state, cancellationToken);
        await held.UnmarkAsync(state, cancellationToken);
        return new(state, sent + await SendAsync(state, cancellationToken));
    }

    /// <summary>Sends what was left of deliveries that were resumed while the router went away.</summary>
    public async Task SendLeftAsync(CancellationToken cancellationToken)
    {
        foreach (var state in await held.ReadLeftAsync(cancellationToken))
        {
            await SendAsync(state, cancellationToken);
        }
    }

    private async Task<int> SendAsync(StateCode state, CancellationToken cancellationToken)
    {
        int sent = 0;
        while (await held.TakeSomeAsync(state, AtOnce, cancellationToken) is { Count: > 0 } some)
        {
            // Sent twice, should the router go away before it is removed; the topic knows its id.
            await publisher.SendAsync([.. some.Select(one => one.Notice)], cancellationToken);
            foreach (var (key, _) in some)
            {
                await held.RemoveAsync(state, key, cancellationToken);
            }

            sent += some.Count;
        }

        return sent;
    }

    private static NoticeMessage NoticeOf(StateCode state, DateTimeOffset at) => new()
    {
        Id = OutsideCaseNoticeId.Of(RouterNotices.DeliveriesPaused, $"{state}\n{at.UtcTicks}"),
        To = state,
        Type = RouterNotices.DeliveriesPaused,
        Text = "An operator of the router keeps back further notices to you until it sends them all. Time limits run on, and your cases can be read and answered as ever.",
        At = at,
    };
}
