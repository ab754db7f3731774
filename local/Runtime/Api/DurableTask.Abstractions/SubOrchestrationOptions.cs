namespace Microsoft.DurableTask;

/// <summary>How a sub-orchestration is called.</summary>
public record SubOrchestrationOptions : TaskOptions
{
    /// <param name="retry">What happens after a failure; null: it is thrown to the orchestrator.</param>
    /// <param name="instanceId">The child's instance id; null: a new one, the same on every replay.</param>
    public SubOrchestrationOptions(TaskRetryOptions? retry = null, string? instanceId = null)
        : base(retry) => InstanceId = instanceId;

    /// <param name="options">Whose settings are taken over.</param>
    /// <param name="instanceId">The child's instance id; null: that of <paramref name="options"/>, if it has one.</param>
    public SubOrchestrationOptions(TaskOptions options, string? instanceId = null)
        : base(options)
    {
        InstanceId = instanceId;
        if (options is SubOrchestrationOptions sub)
        {
            InstanceId ??= sub.InstanceId;
            Version = sub.Version;
        }
    }

    /// <summary>A copy of <paramref name="options"/>.</summary>
    public SubOrchestrationOptions(SubOrchestrationOptions options)
        : base(options)
    {
        InstanceId = options.InstanceId;
        Version = options.Version;
    }

    /// <summary>The child's instance id; null: a new one, the same on every replay.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The child's version; null: the default version of the app.</summary>
    public TaskVersion? Version { get; init; }
}
