namespace RequestRouter.Convention.Model.Communications.Hearings;

/// <summary>The requested State does not permit the videoconference, 40(18); the evidence can still be taken in another way.</summary>
public sealed record DeclineHearing : Communication
{
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.DeclineHearing;
}
