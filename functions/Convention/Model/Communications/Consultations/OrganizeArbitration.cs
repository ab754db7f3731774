namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>One side's record that the organization of the arbitration is agreed; it stands when both have, 63(2).</summary>
public sealed record OrganizeArbitration : Communication
{
    internal override CommunicationType Is => CommunicationTypes.OrganizeArbitration;
}
