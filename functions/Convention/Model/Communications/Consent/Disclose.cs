namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>Exculpatory information was disclosed in the disclosing State's proceedings, 40(5), 40(19); nobody can forbid it.</summary>
public sealed record Disclose : Communication
{
    internal override CommunicationType Is => CommunicationTypes.Disclose;
}
