namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The execution begins, 40(17).</summary>
public sealed record StartExecution : Communication, IUseOfPower
{
    /// <summary>What stands behind the use of a power of chapter IV, 24; null where none is used, or it is not said, which is remarked.</summary>
    public Safeguards? Safeguards { get; init; }

    /// <summary>The State whose authority executes; only the requested State can, 5(2).</summary>
    public StateCode? ExecutingState { get; init; }

    internal override CommunicationType Is => CommunicationTypes.StartExecution;
}
