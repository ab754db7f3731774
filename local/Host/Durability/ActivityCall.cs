using DurableTask.Core;

namespace RequestRouter.Local.Host.Durability;

/// <summary>An activity under way.</summary>
internal sealed class ActivityCall(PendingMessage call) : TaskActivityWorkItem
{
    public PendingMessage Call => call;
}
