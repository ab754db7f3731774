namespace RequestRouter.Convention;

/// <summary>The written confirmation of an oral request, 40(13).</summary>
public sealed record ConfirmInWriting : Communication
{
    public RequestContent? Content { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ConfirmInWriting;
}
