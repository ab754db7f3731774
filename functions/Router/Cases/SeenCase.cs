namespace RequestRouter.Router.Cases;

/// <summary>A case found for one of its parties.</summary>
/// <param name="Case">Null where the request was received and not delivered.</param>
/// <param name="Entries">Ledger entries so far; 0 while the request itself waits to be entered.</param>
public sealed record SeenCase(CaseId CaseId, Case? Case, int Entries)
{
    /// <summary>Entries once all is entered that was accepted before.</summary>
    public int Ahead { get; init; }

    /// <summary>The place of what is accepted next, after all that waits.</summary>
    public int NextPlace { get; init; }

    /// <summary>What opened it, where that was asked for.</summary>
    public InboundCommunication? OpenedBy { get; init; }
}
