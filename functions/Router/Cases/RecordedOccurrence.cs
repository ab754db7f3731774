using RequestRouter.Convention;

namespace RequestRouter.Router.Cases;

/// <summary>What a ledger entry answers: a communication, named by its row and digest, or an elapsed time limit.</summary>
public sealed record RecordedOccurrence
{
    /// <summary>Row of the communication within the case; null for an elapsed limit.</summary>
    public string? RowId { get; init; }

    public string? CommunicationId { get; init; }

    public string? Type { get; init; }

    public StateCode? From { get; init; }

    public AuthorityId? Authority { get; init; }

    public Digest? Digest { get; init; }

    public string? ProcedureId { get; init; }

    /// <summary>Name of the limit of <see cref="ProcedureId"/> that elapsed.</summary>
    public string? Limit { get; init; }
}
