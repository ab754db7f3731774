using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>A call whose answer has not come.</summary>
internal abstract class OpenCall(HistoryRecord call)
{
    public HistoryRecord Call { get; } = call;

    public abstract void Complete(string? data, DataConverter converter);

    public abstract void Fail(FailureRecord failure);

    public abstract void Cancel(CancellationToken cancellation);
}
