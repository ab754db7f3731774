namespace RequestRouter.Convention.Model.Communications.Confiscation;

/// <summary>The claim of the third party is settled, 50(9).</summary>
public sealed record SettleClaim : Communication
{
    internal override CommunicationType Is => CommunicationTypes.SettleClaim;
}
