namespace RequestRouter.Convention.Model.Registers;

/// <summary>One side's record of a standing agreement with another Party; it binds when the other Party has recorded the same.</summary>
public sealed record Agreement(AgreementKind Kind, StateCode With, DateTimeOffset From, DateTimeOffset? Until = null)
{
    /// <summary>For <see cref="AgreementKind.DataTransfers"/>: the terms on which this side sends personal data; null when it set none.</summary>
    public TransferTerms? Terms { get; init; }
}
