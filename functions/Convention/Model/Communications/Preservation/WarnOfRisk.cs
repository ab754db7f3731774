namespace RequestRouter.Convention.Model.Communications.Preservation;

/// <summary>The requested State believes that preservation will not secure the data, or will threaten secrecy or harm the investigation, 42(7).</summary>
public sealed record WarnOfRisk : Communication
{
    /// <summary>What the risk is.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.WarnOfRisk;
}
