namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>The requesting State answers in a consultation, 40(28).</summary>
public sealed record AnswerConsultation : Communication
{
    public string? Answer { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerConsultation;
}
