using System.Collections.Concurrent;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Tells long polls of this process that an inbox has grown. A hint only: another instance of the app may have written, so
/// that pollers also look for themselves now and then.
/// </summary>
public sealed class InboxSignal
{
    private readonly ConcurrentDictionary<StateCode, TaskCompletionSource> waiting = new();

    /// <summary>Completes at the next growth. Take it before reading the inbox, so that nothing falls between.</summary>
    public Task Next(StateCode state) => waiting.GetOrAdd(state, _ => NewSource()).Task;

    public void Grew(StateCode state)
    {
        if (waiting.TryRemove(state, out var source))
        {
            source.SetResult();
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
