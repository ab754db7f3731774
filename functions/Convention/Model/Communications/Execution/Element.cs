namespace RequestRouter.Convention.Model.Communications.Execution;

/// <summary>One file or record furnished.</summary>
public sealed record Element
{
    /// <summary>Its SHA-256; or null where it travels on paper under <see cref="PhysicalReference"/>.</summary>
    public Digest? Digest { get; init; }

    /// <summary>The item of the case's evidence that holds its bytes; null where it is none. It tells the digest, which may be left out.</summary>
    public EvidenceId? Evidence { get; init; }

    /// <summary>What it travels under when it is not electronic.</summary>
    public string? PhysicalReference { get; init; }

    /// <summary>How it travels by another way than through the router; null where it does not.</summary>
    public OtherTransfer? OtherTransfer { get; init; }

    /// <summary>Whether there are personal data in it; null counts as true, 2(g).</summary>
    public bool? PersonalData { get; init; }

    /// <summary>Why there are none; needed when <see cref="PersonalData"/> is false.</summary>
    public string? NotPersonalBecause { get; init; }

    /// <summary>The check of 36(1).</summary>
    public TransferCheck? Check { get; init; }

    /// <summary>The law under which personal data in it are transferred, 36(1).</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Its class, for data.</summary>
    public DataClass? DataClass { get; init; }

    /// <summary>Who collected it and how it was kept unchanged, 28(3).</summary>
    public string? Custody { get; init; }

    /// <summary>What became of the data in the system in which they were found, 28(3)(d); null where that is not said.</summary>
    public DataAtSource? AtSource { get; init; }

    /// <summary>The order under which they were removed or made inaccessible there, 28(3)(d); null where none is named.</summary>
    public string? AtSourceOrder { get; init; }

    /// <summary>When data of a measure over time were last collected, UTC; nothing collected after its authorized end is furnished, 24(2).</summary>
    public DateTimeOffset? CollectedAt { get; init; }
}
