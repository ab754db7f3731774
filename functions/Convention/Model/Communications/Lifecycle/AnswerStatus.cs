namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requested State's own answer to a status inquiry, 40(26).</summary>
public sealed record AnswerStatus : Communication
{
    public string? Answer { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AnswerStatus;
}
