namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>
/// One decision that treats several items differently: granted, refused, postponed, delivered or withheld item by item. Taken
/// whole or not at all.
/// </summary>
public sealed record Decide : Communication
{
    /// <summary>What is decided, each part of items of its own; only the kinds in <see cref="MayHold"/>.</summary>
    public IReadOnlyList<Communication>? Parts { get; init; }

    /// <summary>Kinds of communication that can be part of a decision.</summary>
    public static IReadOnlyList<CommunicationType> MayHold { get; } =
    [
        CommunicationTypes.Grant, CommunicationTypes.Refuse, CommunicationTypes.IntendToRefuse, CommunicationTypes.IntendToPostpone,
        CommunicationTypes.Postpone, CommunicationTypes.OfferConditions, CommunicationTypes.Proceed, CommunicationTypes.Deliver, CommunicationTypes.Withhold,
    ];

    internal override CommunicationType Is => CommunicationTypes.Decide;
}
