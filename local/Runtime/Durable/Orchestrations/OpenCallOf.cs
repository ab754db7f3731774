using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.History;

namespace RequestRouter.Local.Runtime.Durable.Orchestrations;

/// <summary>A call whose answer is read as a <typeparamref name="T"/>.</summary>
internal sealed class OpenCallOf<T>(HistoryRecord call) : OpenCall(call)
{
    // Continuations run within SetResult: an orchestrator's code runs on the thread of its turn, in the order of its history.
    private readonly TaskCompletionSource<T> source = new();

    public Task<T> Task => source.Task;

    public override void Complete(string? data, DataConverter converter)
    {
        T? value;
        try
        {
            value = converter.Deserialize<T>(data);
        }
        catch (Exception exception)
        {
            // Whatever a converter throws belongs to the code that asked for this type.
            source.TrySetException(exception);
            return;
        }

        source.TrySetResult(value!);
    }

    public override void Fail(FailureRecord failure) =>
        source.TrySetException(new TaskFailedException(Call.Name ?? string.Empty, Call.Id, failure.ToDetails()));

    public override void Cancel(CancellationToken cancellation) => source.TrySetCanceled(cancellation);
}
