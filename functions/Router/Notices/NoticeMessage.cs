using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Notices;

/// <summary>A notice as States receive it, in their inbox and on their subscription alike.</summary>
public sealed record NoticeMessage
{
    /// <summary>The same for every delivery of this notice; to be used for acknowledgement and for recognising repeats.</summary>
    public required string Id { get; init; }

    public required StateCode To { get; init; }

    /// <summary>To the requested State: its territory whose own central authority deals with the case (40(12)(a)), as its register calls it; null where that of the State does.</summary>
    public string? Territory { get; init; }

    /// <summary>The case, or null where a submission was rejected before it belonged to one.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The requesting State's own reference of the case.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// What is told, as <c>request-received</c>. Those of the router itself are explained under <c>x-notice-types</c>; a
    /// <c>communication-rejected</c> tells its sender that what had its receipt could no longer be carried out when its turn came.
    /// </summary>
    public required string Type { get; init; }

    /// <summary>The paragraph of the Convention the notice rests on, as <c>40(16)</c>; null where it is practice, which the Convention does not ask for.</summary>
    public string? Citation { get; init; }

    /// <summary>Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered (40(7)); null otherwise.</summary>
    public string? Clause { get; init; }

    /// <summary>One plain English sentence without content of the request.</summary>
    public required string Text { get; init; }

    /// <summary>When the step was taken that gave rise to it (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When the answer is due (UTC); null where none is asked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Numbers of the items it concerns; empty for the case as a whole.</summary>
    public IReadOnlyList<int> Items { get; init; } = [];

    /// <summary>The communication that travels with the notice, to be read unchanged with its signature.</summary>
    public CommunicationReference? Communication { get; init; }

    /// <summary>The code of a rejection, as in problem documents; null for all other notices.</summary>
    public string? Code { get; init; }

    /// <summary>The router's signed receipt, or signed rejection, for a submission that came over the queue; null for all other notices.</summary>
    public string? Receipt { get; init; }

    /// <summary>The points of contact of all parties, where this notice circulates them (41(2)); null for all other notices.</summary>
    public IReadOnlyList<ContactPoint>? Contacts { get; init; }

    /// <summary>What the text has against the communication that travels with the notice, or what it leaves open; empty where there is nothing.</summary>
    public IReadOnlyList<RemarkView> Remarks { get; init; } = [];

    /// <summary>Why a communication was rejected; empty otherwise.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>
    /// The router's signature over this notice, a compact JWS that states its <c>id</c>, <c>to</c> and <c>digest</c>: the SHA-256 of the notice without this
    /// member, in the canonical form of RFC 8785. Verify it with the keys at <c>/api/keys</c>.
    /// </summary>
    public string? Proof { get; init; }
}
