namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>What is said, or waited for, on the way to an outcome.</summary>
/// <param name="Said">With who says it; null where a time limit elapses.</param>
/// <param name="At">When (UTC).</param>
/// <param name="State">Where the case stands after it.</param>
internal sealed record WayStep(Communication? Said, DateTimeOffset At, string State);
