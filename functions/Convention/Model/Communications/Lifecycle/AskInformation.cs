namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requested State asks for more, 40(16).</summary>
public sealed record AskInformation : Communication
{
    public IReadOnlyList<string>? Questions { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AskInformation;
}
