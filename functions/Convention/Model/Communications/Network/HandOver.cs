namespace RequestRouter.Convention.Model.Communications.Network;

/// <summary>The point of contact hands the call over to the authority that can act, 41(4).</summary>
public sealed record HandOver : Communication
{
    /// <summary>That authority.</summary>
    public string? ToAuthority { get; init; }

    internal override CommunicationType Is => CommunicationTypes.HandOver;
}
