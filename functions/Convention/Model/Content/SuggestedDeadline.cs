namespace RequestRouter.Convention.Model.Content;

/// <summary>A deadline the requesting State suggests, 40(26). Without reasons it is a wish, and runs no clock.</summary>
public sealed record SuggestedDeadline(DateTimeOffset? At = null, string? Reasons = null);
