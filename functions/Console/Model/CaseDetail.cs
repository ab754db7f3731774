namespace RequestRouter.WebConsole.Model;

/// <summary>A case as the reader's State may see it.</summary>
public sealed record CaseDetail
{
    public required string CaseId { get; init; }

    public required string Kind { get; init; }

    public required string Requesting { get; init; }

    public required string Requested { get; init; }

    public required string Reference { get; init; }

    public required string State { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<CaseItem> Items { get; init; }

    public required IReadOnlyList<CaseAttachment> Attachments { get; init; }

    public required IReadOnlyList<CaseProcedure> Procedures { get; init; }

    public required IReadOnlyList<OpenMove> Moves { get; init; }

    public required IReadOnlyList<CaseRemark> Remarks { get; init; }

    /// <summary>Entries in its ledger.</summary>
    public required int Entries { get; init; }

    public string OtherThan(string? state) => state == Requesting ? Requested : Requesting;
}
