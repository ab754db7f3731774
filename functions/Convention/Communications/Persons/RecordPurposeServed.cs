namespace RequestRouter.Convention;

/// <summary>The purpose is served, and the return is due without delay, 40(10)(b).</summary>
public sealed record RecordPurposeServed : Communication
{
    internal override CommunicationType Is => CommunicationTypes.RecordPurposeServed;
}
