using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Audit;

/// <summary>An entry of the ledger.</summary>
public sealed record ExportedEntry : ExportLine
{
    public const string Name = "entry";

    public override string Kind => Name;

    /// <summary>What is hashed: the entry as both parties see it.</summary>
    public required LedgerEntry Entry { get; init; }

    /// <summary>SHA-256 of <see cref="Entry"/> in its canonical form, lower-case hex.</summary>
    public required string Hash { get; init; }

    /// <summary>For a rejection, what the entry holds only the digest of; null where the reader is the other party, and for a step.</summary>
    public WithheldPart? Withheld { get; init; }
}
