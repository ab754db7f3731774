namespace RequestRouter.Router.Storage;

/// <summary>Something of a case that waits.</summary>
/// <param name="Cause">What it is.</param>
/// <param name="RowId">The communication no step has answered; null where notices wait to be published or a limit has elapsed.</param>
/// <param name="Since">From when on it waits (UTC).</param>
public sealed record Pending(PendingCause Cause, string? RowId, DateTimeOffset Since);
