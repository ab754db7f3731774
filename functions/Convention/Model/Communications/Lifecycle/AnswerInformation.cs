namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State's answers, a supplement to the written request, 40(16).</summary>
public sealed record AnswerInformation : Communication
{
    public IReadOnlyList<string>? Answers { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerInformation;
}
