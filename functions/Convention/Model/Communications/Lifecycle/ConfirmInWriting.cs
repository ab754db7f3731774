namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The written confirmation of an oral request, 40(13).</summary>
public sealed record ConfirmInWriting : Communication
{
    public RequestContent? Content { get; init; }

    /// <summary>In what the writing differs from what was said by word of mouth; null where it does not.</summary>
    public string? Differences { get; init; }

    internal override CommunicationType Is => CommunicationTypes.ConfirmInWriting;
}
