using System.Collections.Concurrent;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Tells long polls of this process that an inbox has grown, and how far, so that who waits for more than that reads nothing. A hint only: another
/// instance of the app may have written, so that pollers also look for themselves now and then.
/// </summary>
public sealed class InboxSignal
{
    private readonly ConcurrentDictionary<StateCode, TaskCompletionSource> waiting = new();
    private readonly ConcurrentDictionary<StateCode, long> last = new();

    /// <summary>Completes at the next growth. Take it before reading the inbox, so that nothing falls between.</summary>
    public Task Next(StateCode state) => waiting.GetOrAdd(state, _ => NewSource()).Task;

    /// <summary>Completes once the inbox is known to hold more than the first <paramref name="after"/> notices.</summary>
    /// <param name="next">As <see cref="Next"/> gave it before the inbox was read.</param>
    public async Task BeyondAsync(StateCode state, long after, Task next, CancellationToken cancellationToken)
    {
        await next.WaitAsync(cancellationToken);
        while (last.GetValueOrDefault(state) <= after)
        {
            next = Next(state);
            if (last.GetValueOrDefault(state) <= after)
            {
                await next.WaitAsync(cancellationToken);
            }
        }
    }

    /// <param name="number">Of the last notice that stands there now.</param>
    public void Grew(StateCode state, long number)
    {
        last.AddOrUpdate(state, number, (_, before) => Math.Max(before, number));
        if (waiting.TryRemove(state, out var source))
        {
            source.SetResult();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
