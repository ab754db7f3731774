namespace RequestRouter.Convention.Model.Registers;

/// <summary>How a Party safeguards personal data that it receives, 36(2).</summary>
/// <param name="Retention">How long they are kept.</param>
/// <param name="Access">Who has access, and how that is logged.</param>
/// <param name="Remedy">What remedy the person concerned has.</param>
public sealed record DataSafeguards(string? Retention = null, string? Access = null, string? Remedy = null)
{
    internal bool AreComplete => !Wording.Missing(Retention) && !Wording.Missing(Access) && !Wording.Missing(Remedy);
}
