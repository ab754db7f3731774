namespace RequestRouter.Router.Audit;

/// <summary>The first line: which case, for whom, and how far.</summary>
public sealed record ExportHead : ExportLine
{
    public const string Name = "export";

    /// <summary>The format that this code writes and reads.</summary>
    public const int CurrentFormat = 1;

    public override string Kind => Name;

    /// <summary>The number of this format.</summary>
    public required int Format { get; init; }

    public required CaseId CaseId { get; init; }

    public required StateCode Requesting { get; init; }

    public required StateCode Requested { get; init; }

    /// <summary>The State that reads it, which is not shown what is between the other and the router; null for an auditor, who is shown all.</summary>
    public StateCode? Reader { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many ledger entries it holds, from the first on.</summary>
    public required int Entries { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public required string LastHash { get; init; }
}
