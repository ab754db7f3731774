using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Evidence;

/// <summary>An evidence item as a party may see it: what it is, and under which limits it is given.</summary>
public sealed record EvidenceView
{
    public required EvidenceId Id { get; init; }

    public required CaseId CaseId { get; init; }

    public required EvidenceState State { get; init; }

    /// <summary>What the furnishing State declared: digest, length, media type, name, use limit, conditions, origin.</summary>
    public required EvidenceDeclaration Declared { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>Until when its bytes have to be there; null once they are kept.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>From when on its bytes are kept; null before.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>What was wrong with the bytes that came last, where they were refused; null otherwise.</summary>
    public IReadOnlyList<ProblemFailure>? Refusal { get; init; }

    /// <summary>Every State that first furnished something of what is in it: each authorizes its further transfer (36(3)).</summary>
    public required IReadOnlyList<StateCode> Origins { get; init; }

    /// <summary>For the parties of the case: on what it was delivered, with the conditions that bind there. Empty where it was not delivered.</summary>
    public required IReadOnlyList<EvidenceDelivery> DeliveredOn { get; init; }

    /// <summary>Its bytes.</summary>
    public required string Content { get; init; }

    /// <summary>The declaration unchanged, with its signature.</summary>
    public required string Declaration { get; init; }

    /// <summary>Its chain of custody.</summary>
    public required string Custody { get; init; }

    /// <summary>Of what it was made, over every hop, and who holds it.</summary>
    public required string Provenance { get; init; }

    /// <summary>Where the item itself stands.</summary>
    public static string HrefOf(EvidenceId id) => $"/api/evidence/{id}";

    /// <param name="item">As it is kept.</param>
    /// <param name="case">Its case, for a party of it; null for others.</param>
    public static EvidenceView Of(EvidenceItem item, Case? @case = null) => new()
    {
        Id = item.Id,
        CaseId = item.Id.CaseId,
        State = item.State,
        Declared = item.Declared,
        DeclaredAt = item.DeclaredAt,
        ExpiresAt = item.State == EvidenceState.Kept ? null : item.ExpiresAt,
        KeptAt = item.KeptAt,
        Refusal = item.State == EvidenceState.Refused ? item.Refusal : null,
        Origins = item.Origins,
        DeliveredOn = EvidenceDelivery.Of(item.Id, @case),
        Content = $"{HrefOf(item.Id)}/content",
        Declaration = $"{HrefOf(item.Id)}/declaration",
        Custody = $"{HrefOf(item.Id)}/custody",
        Provenance = $"{HrefOf(item.Id)}/provenance",
    };
}
