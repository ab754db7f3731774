namespace RequestRouter.Convention.Model.Content;

/// <summary>A stretch of time, both ends in UTC; an open end is null.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="Until">Exclusive.</param>
public sealed record Period(DateTimeOffset? From = null, DateTimeOffset? Until = null);
