namespace RequestRouter.Convention.Model.Communications.Lifecycle;

/// <summary>The requesting State adds to its written request, which itself is never edited, 40(13).</summary>
public sealed record Supplement : Communication
{
    public string? Addition { get; init; }

    /// <summary>A deadline added later, 40(26); null when none.</summary>
    public SuggestedDeadline? Deadline { get; init; }

    /// <summary>Files and papers that are added; numbered from 1 in this order, within this supplement.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Persons concerned who were not named before, or of whom more is known, 40(15)(e).</summary>
    public IReadOnlyList<ConcernedPerson>? Persons { get; init; }

    /// <summary>Items and accounts concerned that were not named before, or of which more is known, 40(15)(e).</summary>
    public IReadOnlyList<ConcernedThing>? Things { get; init; }

    /// <summary>Requests, preservations and orders that were made since, or that this one supplements or replaces.</summary>
    public IReadOnlyList<EarlierRequest>? EarlierRequests { get; init; }

    /// <summary>Remedies that were sought against the measure since, or what became of them.</summary>
    public IReadOnlyList<RemedySought>? Remedies { get; init; }

    internal override CommunicationType Is => CommunicationTypes.Supplement;
}
