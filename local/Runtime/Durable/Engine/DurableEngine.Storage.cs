using global::DurableTask.Core.History;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Durable.Engine;

internal sealed partial class DurableEngine
{
    /// <summary>
    /// Makes a turn durable, however long the storage takes. After a fault the status row tells whether the commit stands,
    /// so that a message is never written again that its receiver has already consumed.
    /// </summary>
    /// <param name="mark">The mark the commit leaves in the instance's status row; null where repeating it does no harm.</param>
    public async Task CommitAsync(LiveInstance instance, TurnChanges changes, long? mark)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                await Store.CommitAsync(changes.Rows, stopping.Token);
                return;
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested && Transient(exception, attempt))
            {
                log.LogWarning(exception, "Storage did not take a turn of {Instance}, attempt {Attempt}", instance.Id, attempt);
                await PauseAsync(attempt);
            }

            if (mark is not null && await StandsAsync(instance.Id, mark.Value))
            {
                return;
            }
        }
    }

    /// <summary>Reads, however long the storage takes.</summary>
    public async Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> read)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await read(stopping.Token);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested && Transient(exception, attempt))
            {
                log.LogWarning(exception, "Storage did not answer, attempt {Attempt}", attempt);
                await PauseAsync(attempt);
            }
        }
    }

    public async Task<List<string>> ChildrenAsync(string instance)
    {
        var stored = await RetryAsync(cancellation => StoredInstance.ReadAsync(Store, instance, cancellation));
        return [.. stored.History.SelectMany(turn => turn.Out)
            .Where(record => record.Kind == EventType.SubOrchestrationInstanceCreated).Select(record => record.Instance!)];
    }

    public void Broken(LiveInstance instance, Exception exception)
    {
        if (!stopping.IsCancellationRequested)
        {
            log.LogCritical(exception, "The instance {Instance} stops here until the next start", instance.Id);
        }
    }

    // A fault of ours does not get better by repetition, nor does a store that has given up: its watch stops the host.
    // Storage that has not come back after some minutes needs a person.
    private static bool Transient(Exception exception, int attempt) =>
        attempt < 60 && exception is not (RowStoreFault or ArgumentException or InvalidOperationException or NullReferenceException or NotSupportedException or System.Text.Json.JsonException);

    // Storage lives in the real world: its pauses are real time, also under a clock that tests move.
    private Task PauseAsync(int attempt) =>
        Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5 << Math.Min(attempt, 10), 5000)), TimeProvider.System, stopping.Token);

    private async Task<bool> StandsAsync(string instance, long mark)
    {
        var row = await RetryAsync(cancellation => Store.ReadAsync(DurableRows.Status(instance), cancellation).AsTask());
        return row is { } bytes && DurableJson.ReadStatus(bytes).Commit == mark;
    }
}
