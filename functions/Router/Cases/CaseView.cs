namespace RequestRouter.Router.Cases;

/// <summary>A case as one of its parties sees it.</summary>
public sealed record CaseView
{
    public required CaseId CaseId { get; init; }

    public required RequestKind Kind { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    /// <summary>The territory of the requested State whose own central authority deals with it (40(12)(a)); absent where that of the State does.</summary>
    public string? Territory { get; init; }

    /// <summary>The requesting State's own reference.</summary>
    public required string Reference { get; init; }

    /// <summary>The aggregate of the items' states, as <c>under-review</c> or <c>partly-refused</c>.</summary>
    public required AggregateState State { get; init; }

    /// <summary>The rules it runs under (40(7)).</summary>
    public required LegalRegime Regime { get; init; }

    /// <summary>When the request counts as received (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When the last step was taken (UTC).</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public required IReadOnlyList<ItemView> Items { get; init; }

    /// <summary>What is attached to the request and to what was added to it, and where its bytes are; empty when nothing is.</summary>
    public required IReadOnlyList<AttachmentView> Attachments { get; init; }

    public required IReadOnlyList<ProcedureView> Procedures { get; init; }

    /// <summary>What the reading State may say now, each with its paragraph. A report of a fact is heard also where it is not listed, with a remark.</summary>
    public required IReadOnlyList<MoveView> Moves { get; init; }

    /// <summary>What was remarked of facts reported and of the request itself; empty where nothing was.</summary>
    public required IReadOnlyList<CaseRemark> Remarks { get; init; }

    /// <summary>Entries in its ledger; 0 while the request itself waits to be entered.</summary>
    public required int Entries { get; init; }

    public static CaseView Of(SeenCase seen, Case @case, IReadOnlyList<AttachmentView> attachments, IReadOnlyList<MoveView> moves) => new()
    {
        CaseId = seen.CaseId,
        Kind = @case.Kind,
        Requesting = @case.Requesting,
        Requested = @case.Requested,
        Territory = @case.Territory,
        Reference = @case.Reference,
        State = @case.State,
        Regime = @case.Regime,
        ReceivedAt = @case.ReceivedAt,
        UpdatedAt = @case.UpdatedAt,
        Items = [.. @case.Items.Select(ItemView.Of)],
        Attachments = attachments,
        Procedures = [.. @case.Procedures.Select(procedure => ProcedureView.Of(@case, procedure))],
        Moves = moves,
        Remarks = [.. @case.Remarked.Select(CaseRemark.Of)],
        Entries = seen.Entries,
    };
}
