namespace RequestRouter.Convention.Model.Communications.Consultations;

/// <summary>Six months passed without agreement on the arbitration, and a party refers the dispute to the Court, 63(2).</summary>
public sealed record ReferToCourt : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ReferToCourt;
}
