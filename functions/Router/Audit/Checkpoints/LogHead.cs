namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>Where the log stands.</summary>
/// <param name="Size">How many entries it has.</param>
/// <param name="Note">The signed checkpoint of that size.</param>
/// <param name="At">When it was signed (UTC).</param>
/// <param name="Indexed">Up to where the place of each entry is known by its case; behind it only for the moment of an append.</param>
internal sealed record LogHead(long Size, string Note, DateTimeOffset At, long Indexed);
