namespace RequestRouter.Convention;

/// <summary>The claim of the third party is settled, 50(9).</summary>
public sealed record SettleClaim : Communication
{
    internal override CommunicationType Is => CommunicationTypes.SettleClaim;
}
