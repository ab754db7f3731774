using DurableTask.Core;

namespace RequestRouter.Local.Host.Durability;

/// <summary>A turn under way: the messages it has taken, and the instant it takes place at.</summary>
internal sealed class OrchestrationTurn(LiveInstance instance, List<PendingMessage> taken) : TaskOrchestrationWorkItem
{
    public LiveInstance Instance => instance;

    public List<PendingMessage> Taken => taken;
}
