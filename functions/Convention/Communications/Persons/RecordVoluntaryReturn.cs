namespace RequestRouter.Convention;

/// <summary>The person left and came back of free will, which ends the safe conduct at once, 40(29).</summary>
public sealed record RecordVoluntaryReturn : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordVoluntaryReturn;
}
