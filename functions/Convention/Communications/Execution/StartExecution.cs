namespace RequestRouter.Convention;

/// <summary>The execution begins, 40(17).</summary>
public sealed record StartExecution : Communication
{
    /// <summary>The safeguards record; needed where powers of chapter IV are used, 24.</summary>
    public Safeguards? Safeguards { get; init; }

    /// <summary>The State whose authority executes; only the requested State can, 5(2).</summary>
    public StateCode? ExecutingState { get; init; }

    internal override CommunicationType Is => CommunicationTypes.StartExecution;
}
