namespace Microsoft.DurableTask;

/// <summary>Code that is replayed from its history: it awaits only what its context gives.</summary>
public interface ITaskOrchestrator
{
    /// <summary>What the instance's input is read as.</summary>
    Type InputType { get; }

    /// <summary>What the result is.</summary>
    Type OutputType { get; }

    /// <summary>Runs, or replays, one instance.</summary>
    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
