namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>What the execution would have interfered with is over, 40(27).</summary>
public sealed record Resume : Communication
{
    internal override CommunicationType Is => CommunicationTypes.Resume;
}
