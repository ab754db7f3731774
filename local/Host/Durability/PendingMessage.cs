using DurableTask.Core;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Host.Durability;

/// <summary>A message that waits for its turn, its row, and the work it stands for.</summary>
/// <param name="Sequence">Its place among all messages.</param>
/// <param name="Row">Deleted with the turn that takes the message.</param>
/// <param name="Work">Held until that turn is durable; null while the message waits for a later time.</param>
internal sealed record PendingMessage(long Sequence, TaskMessage Message, RowKey Row, WorkTracker.Token? Work)
{
    public string InstanceId => Message.OrchestrationInstance.InstanceId;
}
