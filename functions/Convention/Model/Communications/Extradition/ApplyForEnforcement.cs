namespace RequestRouter.Convention.Model.Communications.Extradition;

/// <summary>Extradition to serve a sentence was refused only because the person is a national, and enforcement is asked for, 37(13).</summary>
public sealed record ApplyForEnforcement : Communication
{
    internal override CommunicationType Is => CommunicationTypes.ApplyForEnforcement;
}
