namespace RequestRouter.Convention.Model.Communications.Information;

/// <summary>The receiver keeps the information; it has no duty to act, 40(4).</summary>
public sealed record FileInformation : Communication
{
    internal override CommunicationType Is => CommunicationTypes.FileInformation;
}
