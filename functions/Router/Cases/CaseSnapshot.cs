using Azure;

namespace RequestRouter.Router.Cases;

/// <summary>A case as stored, with what the next step must build on and the ETag that proves nobody stepped in between.</summary>
public sealed record CaseSnapshot
{
    public required Case Case { get; init; }

    public required ETag ETag { get; init; }

    /// <summary>Number of the last ledger entry; 0 before the first.</summary>
    public required int Entries { get; init; }

    /// <summary>Number of the last ledger entry that no longer stands beside the case; 0 before the first.</summary>
    public required int Archived { get; init; }

    /// <summary>Hash of the last ledger entry, which the next one names as its predecessor.</summary>
    public required string Head { get; init; }

    /// <summary>Numbers of the ledger entries whose notices are not known to be published.</summary>
    public required IReadOnlyList<int> Unpublished { get; init; }

    /// <summary>Number of the last ledger entry that stands in the lists of the parties, and up to which all is published; 0 where none is known to.</summary>
    public int Listed { get; init; }

    /// <summary>The same, where the lists say that all entries up to number <paramref name="published"/> are published.</summary>
    public CaseSnapshot KnownPublished(int published) => this with { Unpublished = [.. Unpublished.Where(number => number > published)], Listed = published };
}
