namespace RequestRouter.Router.Cases;

/// <summary>The other cases that a communication names, as they were read for it.</summary>
/// <param name="Cases">For the rules.</param>
/// <param name="RestsOn">For the ledger: which entry of each was read.</param>
/// <param name="Waiting">Requests of the sender that are received and not entered: there is no case yet, and there will be.</param>
public sealed record LinkedReading(LinkedCases Cases, IReadOnlyList<RestsOn> RestsOn, IReadOnlyList<InboundCommunication> Waiting)
{
    /// <summary>What was read of each, for the ledger, in the order of <see cref="RestsOn"/>.</summary>
    public IReadOnlyList<LinkedGround> Grounds { get; init; } = [];

    public static readonly LinkedReading None = new(LinkedCases.None, [], []);
}
