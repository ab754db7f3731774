namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>Wakes all who wait for something to have changed. Used under the lock that guards what changes.</summary>
internal sealed class Pulse
{
    private TaskCompletionSource next = New();

    public Task Next => next.Task;

    public void Beat()
    {
        next.TrySetResult();
        next = New();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
