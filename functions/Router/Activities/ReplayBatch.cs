namespace RequestRouter.Router.Activities;

/// <summary>A batch of cases of a replay.</summary>
/// <param name="Number">From 0.</param>
public sealed record ReplayBatch(string ReplayId, int Number);
