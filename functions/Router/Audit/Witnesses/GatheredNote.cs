namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>A checkpoint with the cosignatures that it has got so far.</summary>
/// <param name="Size">Of its tree.</param>
/// <param name="Note">The signed note.</param>
/// <param name="IsWitnessed">Whether the quorum has cosigned it.</param>
/// <param name="UnwitnessedSince">When the first checkpoint was signed after the last that the quorum has cosigned (UTC); null where this one is witnessed.</param>
public sealed record GatheredNote(long Size, string Note, bool IsWitnessed, DateTimeOffset? UnwitnessedSince);
