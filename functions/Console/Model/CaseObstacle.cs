namespace RequestRouter.WebConsole.Model;

/// <summary>One thing that keeps a case from going on.</summary>
public sealed record CaseObstacle(string Cause, string? What, DateTimeOffset Since);
