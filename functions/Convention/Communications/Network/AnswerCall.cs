namespace RequestRouter.Convention;

/// <summary>The point of contact's advice or result, 41(3).</summary>
public sealed record AnswerCall : Communication
{
    /// <summary>What it is.</summary>
    public string? Answer { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerCall;
}
