namespace RequestRouter.Convention.Model.Registers;

/// <summary>A State's standing terms for personal data it sends under an arrangement, 36(1)(c); an officer may take them over, or decide otherwise.</summary>
/// <param name="LegalBasis">The law under which it transfers.</param>
/// <param name="Conditions">Conditions it offers with every transfer; null when none.</param>
public sealed record TransferTerms(string LegalBasis, IReadOnlyList<string>? Conditions = null);
