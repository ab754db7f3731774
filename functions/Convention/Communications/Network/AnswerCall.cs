namespace RequestRouter.Convention;

/// <summary>The point of contact's advice or result, 41(3).</summary>
public sealed record AnswerCall : Communication
{
    /// <summary>What it is.</summary>
    public string? Answer { get; init; }

    /// <summary>Evidence, or what was found about a suspect, 41(3)(c) and (d); with personal data only after the check of 36(1).</summary>
    public IReadOnlyList<Element>? Elements { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerCall;
}
