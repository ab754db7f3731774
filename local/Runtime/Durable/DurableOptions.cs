namespace RequestRouter.Local.Runtime.Durable;

/// <summary>How the engine works; the members of host.json's <c>extensions:durableTask</c> that it honours, and two of its own.</summary>
internal sealed record DurableOptions
{
    public string HubName { get; init; } = "TestHubName";

    public int MaxConcurrentActivities { get; init; } = 10 * Environment.ProcessorCount;

    public int MaxConcurrentOrchestrators { get; init; } = 10 * Environment.ProcessorCount;

    /// <summary>The version of instances that are started without one.</summary>
    public string? DefaultVersion { get; init; }

    /// <summary>How many instances that wait for something are kept in memory; the others are replayed when it comes.</summary>
    public int IdleInstancesKept { get; init; } = 1000;

    /// <summary>Forgets an instance after every turn, so that every turn replays: finds faults, costs time.</summary>
    public bool ReplayEveryTurn { get; init; }
}
