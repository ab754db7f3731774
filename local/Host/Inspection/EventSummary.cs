namespace RequestRouter.Local.Host.Inspection;

/// <summary>One event of a history.</summary>
/// <param name="Number">As fault messages give it.</param>
/// <param name="At">The time the orchestrator was told in that turn (UTC).</param>
/// <param name="Instance">The child, or the receiver of an event.</param>
/// <param name="DueAt">When a timer is due (UTC).</param>
/// <param name="Data">Input, result, payload, or a failure's message.</param>
internal sealed record EventSummary(int Number, DateTime At, string Kind, string? Name, string? Instance, DateTime? DueAt, string? Data);
