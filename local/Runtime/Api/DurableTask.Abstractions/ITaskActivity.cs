namespace Microsoft.DurableTask;

/// <summary>A piece of work an orchestrator calls; it runs at least once and may do anything.</summary>
public interface ITaskActivity
{
    /// <summary>What the call's input is read as.</summary>
    Type InputType { get; }

    /// <summary>What the result is.</summary>
    Type OutputType { get; }

    /// <summary>Does the work; a thrown exception reaches the orchestrator as <see cref="TaskFailedException"/>.</summary>
    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
