namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requesting State answers in a consultation, 40(28).</summary>
public sealed record AnswerConsultation : Communication
{
    /// <summary>What it answers; null where it only asks for more time.</summary>
    public string? Answer { get; init; }

    /// <summary>Until when it needs more time for its answer, UTC; null where it does not ask for any, 37(17), 40(28).</summary>
    public DateTimeOffset? MoreTimeUntil { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerConsultation;
}
