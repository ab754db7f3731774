namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>What a checkpoint has of a policy.</summary>
/// <param name="Cosigned">The policy's names of the witnesses that have cosigned it.</param>
/// <param name="Fault">Why it does not count, without capital and full stop; null where it does.</param>
public sealed record PolicyFinding(IReadOnlyList<string> Cosigned, string? Fault);
