namespace RequestRouter.Convention.Model.Communications.Consent;

/// <summary>The requested State does not agree, where it has the choice: to a transfer or another use of what came from it, or to what else an article leaves to it.</summary>
public sealed record Deny : Communication
{
    /// <summary>May be left out; where the paragraph asks that the request be considered (37(13), 39(1), 52(2)), its absence is shown to both.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Deny;
}
