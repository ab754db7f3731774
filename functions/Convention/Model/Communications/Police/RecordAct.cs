namespace RequestRouter.Convention.Model.Communications.Police;

/// <summary>A State records an act of its officers in a joint investigation, 48.</summary>
public sealed record RecordAct : Communication
{
    /// <summary>What was done, by whom and when.</summary>
    public string? Act { get; init; }

    /// <summary>On whose territory; on that of another State only with that State's permission on record.</summary>
    public StateCode? Territory { get; init; }

    internal override CommunicationType Is => CommunicationTypes.RecordAct;
}
