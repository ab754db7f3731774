namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>An answer of <c>GET /audit/checkpoints/witnesses</c>.</summary>
/// <param name="Quorum">Of how many States a witness has to have cosigned a checkpoint for the router to call it witnessed; 0 asks for none.</param>
/// <param name="Size">Of the newest checkpoint's tree; 0 before the first.</param>
/// <param name="IsWitnessed">Whether the quorum has cosigned the newest checkpoint.</param>
/// <param name="UnwitnessedSince">Since when checkpoints are without it (UTC); absent where the newest has it.</param>
/// <param name="WitnessedSize">The size of the newest checkpoint that the quorum has cosigned; absent where there is none.</param>
/// <param name="Witnesses">Those that stand in the registers now, by State.</param>
public sealed record WitnessList(int Quorum, long Size, bool IsWitnessed, DateTimeOffset? UnwitnessedSince, long? WitnessedSize, IReadOnlyList<WitnessView> Witnesses);
