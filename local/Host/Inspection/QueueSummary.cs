using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>How many messages an entity holds, by what may become of them.</summary>
/// <param name="Active">Deliverable, those locked now among them.</param>
/// <param name="Locked">In a receiver's hands.</param>
/// <param name="Admitted">How many came in since the host started, whatever became of them.</param>
internal sealed record QueueSummary(string Path, int Active, int Locked, int Scheduled, int Deferred, long Admitted)
{
    public static QueueSummary Of(string path, IReadOnlyList<Delivery> messages, long admitted) => new(
        path,
        messages.Count(message => message.Stage == MessageStage.Active),
        messages.Count(message => message.LockToken != Guid.Empty),
        messages.Count(message => message.Stage == MessageStage.Scheduled),
        messages.Count(message => message.Stage == MessageStage.Deferred),
        admitted);
}
