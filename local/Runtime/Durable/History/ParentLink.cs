namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>Who called an instance, and which of its calls the answer is for.</summary>
internal sealed record ParentLink(string Instance, string Name, int Generation, int TaskId);
