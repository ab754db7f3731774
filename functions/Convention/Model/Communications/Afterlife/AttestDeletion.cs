namespace RequestRouter.Convention.Model.Communications.Afterlife;

/// <summary>
/// The requesting State attests that it deleted or returned what was furnished, as an accepted condition asks or of its own accord, 40(28), 36(1)(b).
/// From then on the router gives it none of those bytes.
/// </summary>
public sealed record AttestDeletion : Communication
{
    public DeletionManner? Manner { get; init; }

    /// <summary>When it was done, UTC; null for the time of this report.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Numbers of the accepted conditions that ask for it; null where none does.</summary>
    public IReadOnlyList<int>? Conditions { get; init; }

    /// <summary>What was deleted or returned; null for all that was furnished on the items.</summary>
    public IReadOnlyList<EvidenceId>? Evidence { get; init; }

    /// <summary>More is to follow: the conditions stay due.</summary>
    public bool Partial { get; init; }

    /// <summary>Who attests it: name and office.</summary>
    public string? AttestedBy { get; init; }

    internal override CommunicationType Is => CommunicationTypes.AttestDeletion;
}
