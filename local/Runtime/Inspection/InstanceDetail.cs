namespace RequestRouter.Local.Runtime.Inspection;

/// <summary>An instance with the history of its present generation.</summary>
internal sealed record InstanceDetail(InstanceSummary Instance, IReadOnlyList<EventSummary> History);
