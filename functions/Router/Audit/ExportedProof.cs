namespace RequestRouter.Router.Audit;

/// <summary>That the log of all ledgers holds an entry, and so all before it in this ledger; absent while no checkpoint covers the case.</summary>
public sealed record ExportedProof : ExportLine
{
    public const string Name = "proof";

    public override string Kind => Name;

    /// <summary>A file as C2SP tlog-proof writes it, with its checkpoint.</summary>
    public required string Proof { get; init; }
}
