namespace RequestRouter.Local.Host.Inspection;

/// <summary>An instance with the history of its present generation.</summary>
internal sealed record InstanceDetail(InstanceSummary Instance, IReadOnlyList<EventSummary> History);
