using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Durable;

/// <summary>What a function with a durable client is given: the task hub and the address of the extension, as the extension says it.</summary>
internal sealed class DurablePayload
{
    private readonly TaskCompletionSource<string> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>As the extension says it; null before the start.</summary>
    public string? Text => told.Task.IsCompletedSuccessfully ? told.Task.Result : null;

    /// <summary>Set once the extension has started, before any other trigger does.</summary>
    public void Set(string text) => told.TrySetResult(text);

    /// <summary>
    /// Completes when the function can be filled. The extension goes on with what it had begun before, activities with a durable client among
    /// it, while it still starts: these wait.
    /// </summary>
    public Task ReadyAsync(FunctionDescription function) => function.DurableClients.Count > 0 ? told.Task : Task.CompletedTask;

    /// <exception cref="InvalidOperationException">The function has a durable client and the extension has not started.</exception>
    public void Fill(InvocationRequest request, FunctionDescription function)
    {
        foreach (var name in function.DurableClients)
        {
            request.InputData.Add(new ParameterBinding
            {
                Name = name,
                Data = new TypedData { String = Text ?? throw new InvalidOperationException($"The durable extension has not started; '{function.Name}' has a client of it.") },
            });
        }
    }
}
