namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>The requested State furnishes what was asked for, 40(17).</summary>
public sealed record Deliver : Communication
{
    public IReadOnlyList<Element>? Elements { get; init; }

    /// <summary>More of the same item is to come.</summary>
    public bool Partial { get; init; }

    /// <summary>Whether the procedure that was specified was followed; needed with the last delivery of an item for which one was, 40(17).</summary>
    public ProcedureReport? Procedure { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Deliver;
}
