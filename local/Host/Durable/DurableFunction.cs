namespace RequestRouter.Local.Host.Durable;

/// <summary>An orchestrator or an activity, as the extension calls it: text in, and for an activity its instance; text or JSON out.</summary>
internal sealed record DurableFunction(string Name, bool IsOrchestrator, Func<string, string?, Task<object?>> Run);
