namespace RequestRouter.Convention.Model.Communications.Police;

/// <summary>Information on links to other crimes is added to a case of police cooperation, where both States have opted in, 47(1)(a).</summary>
public sealed record AttachLinks : Communication
{
    /// <summary>How the crime is linked to which others.</summary>
    public string? Links { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AttachLinks;
}
