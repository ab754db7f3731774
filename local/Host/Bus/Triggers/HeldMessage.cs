using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>A message that a function has, and whether it has settled it.</summary>
internal sealed class HeldMessage(MessageQueue queue, Guid token)
{
    private volatile bool settled;

    public Guid Token => token;

    public MessageQueue Queue => queue;

    public bool IsSettled => settled;

    public async Task SettleAsync(Func<MessageQueue, Guid, Task> settle)
    {
        await settle(queue, token);
        settled = true;
    }

    /// <summary>Nobody settles it any more: its lock runs out.</summary>
    public void Park()
    {
        if (!settled)
        {
            queue.Park(token);
        }
    }
}
