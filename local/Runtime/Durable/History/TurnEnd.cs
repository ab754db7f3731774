using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>How a turn ended its instance, or its generation.</summary>
internal sealed record TurnEnd(OrchestrationRuntimeStatus Status, string? Data, FailureRecord? Failure);
