namespace RequestRouter.Router.Audit.Verification;

/// <summary>What verifying an export gave.</summary>
public sealed record Verdict
{
    /// <summary>The first thing that is wrong, in one sentence; null for a sound export.</summary>
    public string? Fault { get; init; }

    /// <summary>The number of the line on which it was found, from 1; 0 where nothing is wrong.</summary>
    public int Line { get; init; }

    public CaseId CaseId { get; init; }

    /// <summary>Ledger entries that were verified.</summary>
    public int Entries { get; init; }

    /// <summary>How many of them were decided again.</summary>
    public int Replayed { get; init; }

    /// <summary>Signed bodies that were verified: communications, changes of the register, declarations of evidence.</summary>
    public int Signatures { get; init; }

    /// <summary>The RFC 7638 thumbprints of the router's keys in the file, which the reader has to know from elsewhere.</summary>
    public IReadOnlyList<string> RouterKeys { get; init; } = [];

    /// <summary>The last change of each register, as <c>NL 3 9f86d0…</c>: another copy of that ledger has to hold it.</summary>
    public IReadOnlyList<string> Registers { get; init; } = [];

    /// <summary>The checkpoint whose tree holds the ledger, as name, size and root; null where the export has no proof.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>That checkpoint as a signed note, with the cosignatures of witnesses under it; null where the export has no proof.</summary>
    public string? Note { get; init; }

    /// <summary>The witnesses in the registers of both parties that have cosigned it, as <c>NL nl.example.org/witness</c>.</summary>
    public IReadOnlyList<string> Cosigned { get; init; } = [];

    /// <summary>Why entries from one on could not be decided again, without anything being wrong; null where all were.</summary>
    public string? NotReplayed { get; init; }

    public bool IsSound => Fault is null;
}
