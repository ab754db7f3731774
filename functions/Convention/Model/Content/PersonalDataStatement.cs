namespace RequestRouter.Convention.Model.Content;

/// <summary>The sender's own check that personal data may be transferred, 36(1).</summary>
/// <param name="Contained">Whether there are personal data.</param>
/// <param name="Outcome">What the check found.</param>
/// <param name="LegalBasis">The law under which they are transferred.</param>
public sealed record PersonalDataStatement(bool? Contained = null, TransferCheck? Outcome = null, string? LegalBasis = null);
