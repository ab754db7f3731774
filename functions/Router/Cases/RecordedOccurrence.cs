namespace RequestRouter.Router.Cases;

/// <summary>What a ledger entry answers: a communication, named by its row and digest, an elapsed time limit, or the step of a case that rests on this one.</summary>
public sealed record RecordedOccurrence
{
    /// <summary>Row of the communication within the case, or of what another case told; null for an elapsed limit.</summary>
    public string? RowId { get; init; }

    public string? CommunicationId { get; init; }

    public string? Type { get; init; }

    public StateCode? From { get; init; }

    public AuthorityId? Authority { get; init; }

    public Digest? Digest { get; init; }

    /// <summary>The sender's detached JWS over the body of that digest.</summary>
    public string? Signature { get; init; }

    /// <summary>Number of the last entry that the sender had seen, where it said so: entries between that one and this one came after its word.</summary>
    public int? Seen { get; init; }

    public string? ProcedureId { get; init; }

    /// <summary>Name of the limit of <see cref="ProcedureId"/> that elapsed.</summary>
    public string? Limit { get; init; }

    /// <summary>The entry of another case whose step this answers; null otherwise.</summary>
    public RestsOn? Linked { get; init; }
}
