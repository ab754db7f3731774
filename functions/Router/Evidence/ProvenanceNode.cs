namespace RequestRouter.Router.Evidence;

/// <summary>One item in a provenance.</summary>
public sealed record ProvenanceNode
{
    public required EvidenceId Id { get; init; }

    public required StateCode FurnishedBy { get; init; }

    /// <summary>SHA-256 of its bytes; null for an item that the reader's State may not know of.</summary>
    public Digest? Sha256 { get; init; }

    /// <summary>Every State that first furnished something of it; null likewise.</summary>
    public IReadOnlyList<StateCode>? Origins { get; init; }

    /// <summary>The items it was made of, as its State declared.</summary>
    public IReadOnlyList<EvidenceId> DerivedFrom { get; init; } = [];

    /// <summary>Items with the same bytes that its State had received before.</summary>
    public IReadOnlyList<EvidenceId> CopyOf { get; init; } = [];

    /// <summary>To whom it was released: for the parties of its case and its origins all, for others what they passed on or were given themselves.</summary>
    public IReadOnlyList<ItemRelease> Releases { get; init; } = [];

    public static ProvenanceNode Of(EvidenceItem item, StateCode reader) => new()
    {
        Id = item.Id,
        FurnishedBy = item.Declared.From,
        Sha256 = item.Declared.Sha256,
        Origins = item.Origins,
        DerivedFrom = item.Declared.DerivedFrom,
        CopyOf = item.CopyOf,
        Releases = reader == item.Declared.From || reader == item.OtherParty || item.Origins.Contains(reader)
            ? item.Releases
            : [.. item.Releases.Where(release => release.By == reader || release.To == reader)],
    };

    /// <summary>Of an item whose id the reader has from a signed declaration, and of which it may know no more.</summary>
    public static ProvenanceNode Closed(EvidenceId id) => new() { Id = id, FurnishedBy = id.Furnishing };
}
