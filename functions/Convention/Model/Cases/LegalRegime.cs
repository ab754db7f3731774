namespace RequestRouter.Convention.Model.Cases;

/// <summary>The rules of a case, fixed when it is received.</summary>
/// <param name="Kind">Whose rules apply.</param>
/// <param name="Treaty">The treaty's id in the register; null where none binds the two States.</param>
public sealed record LegalRegime(RegimeKind Kind, string? Treaty = null);
