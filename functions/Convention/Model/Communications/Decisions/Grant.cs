namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requested State decides to help, 40(1).</summary>
public sealed record Grant : Communication
{
    /// <summary>The deciding authority's statement that human rights obligations were considered, 6 and 24, where it wants to make one: nobody owes it to a router.</summary>
    [Provision(A6_1)]
    public string? RightsAttestation { get; init; }

    /// <summary>What came of the review of a rights concern, 6(2); needed where one was raised.</summary>
    public string? RightsReview { get; init; }

    /// <summary>Why help is given although the conduct is no offence there, 40(8); null where it is one.</summary>
    public string? DualCriminalityWaiver { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Grant;
}
