namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State offers to help under conditions, 40(28), 36(1)(b), 40(31)(b).</summary>
public sealed record OfferConditions : Communication
{
    public IReadOnlyList<Condition>? Conditions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.OfferConditions;
}
