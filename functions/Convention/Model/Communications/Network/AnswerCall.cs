namespace RequestRouter.Convention.Model.Communications.Network;

/// <summary>The point of contact's advice or result, 41(3).</summary>
public sealed record AnswerCall : Communication
{
    /// <summary>What it is.</summary>
    public string? Answer { get; init; }

    /// <summary>Evidence, or where a suspect is, that comes with it, each with its check of 36(1); null where it carries none.</summary>
    public IReadOnlyList<Element>? Elements { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerCall;
}
