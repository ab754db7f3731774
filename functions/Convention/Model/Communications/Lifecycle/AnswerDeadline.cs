namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requested State says whether it can meet the suggested deadline, 40(26).</summary>
public sealed record AnswerDeadline : Communication
{
    public bool? CanBeMet { get; init; }

    /// <summary>Why it cannot.</summary>
    public string? Reason { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerDeadline;
}
