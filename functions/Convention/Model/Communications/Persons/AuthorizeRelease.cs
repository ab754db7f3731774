namespace RequestRouter.Convention.Model.Communications.Persons;

/// <summary>The sending State asks for the person's release or allows it, 40(10)(a).</summary>
public sealed record AuthorizeRelease : Communication
{
    internal override CommunicationType Is => CommunicationTypes.AuthorizeRelease;
}
