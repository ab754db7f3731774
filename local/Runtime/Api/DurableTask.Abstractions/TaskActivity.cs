namespace Microsoft.DurableTask;

/// <summary>An activity as a class, with typed input and output.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input) =>
        await RunAsync(context, input is TInput typed ? typed : default!);

    /// <summary>The work itself. A null input arrives as the default of <typeparamref name="TInput"/>.</summary>
    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);
}
