using Azure;

namespace RequestRouter.Router.Cases;

/// <summary>
/// A communication as it arrived: the exact bytes its sender signed, and the receipt given for them. Written once, before
/// the sender is told anything; later only <see cref="Step"/> is set, by the step that answered it.
/// </summary>
public sealed record InboundCommunication
{
    public required CaseId CaseId { get; init; }

    /// <summary>Key of the row within its case: <see cref="InboundRowId"/>.</summary>
    public required string RowId { get; init; }

    public required StateCode From { get; init; }

    public required AuthorityId Authority { get; init; }

    /// <summary>
    /// The person who spoke, by the issuer's name for them, or the key where it came over the queue. Its own State's affair: no other
    /// State is ever shown it. Null in rows from before it was kept.
    /// </summary>
    public string? Officer { get; init; }

    /// <summary>For what opens a case: the other State, which is party to it from then on. Null for everything else.</summary>
    public StateCode? To { get; init; }

    /// <summary>The sender's own id; for a request, its reference. A repeated id gets the first receipt again.</summary>
    public required string CommunicationId { get; init; }

    /// <summary>Kebab-case name of the communication type, as <c>ask-information</c>.</summary>
    public required string Type { get; init; }

    public required Digest Digest { get; init; }

    /// <summary>The body itself, or null where it stands in a blob under <see cref="Digest"/>.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The detached JWS over the body, as received.</summary>
    public required string Signature { get; init; }

    /// <summary>When the router had it whole (UTC). This is the moment at which the communication counts as made.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// Its place among what waits in the case: after all that had been accepted when it was judged, whatever the clocks say. What two
    /// instances of the app accept at the same time may stand at the same place.
    /// </summary>
    public int Place { get; init; }

    /// <summary>The router's signed receipt, a compact JWS.</summary>
    public required string Receipt { get; init; }

    /// <summary>The call or message that brought it, a W3C <c>traceparent</c>, for those who look how it went on; null where nothing was traced.</summary>
    public string? Trace { get; init; }

    /// <summary>Number of the ledger entry that answered it; null while it waits.</summary>
    public int? Step { get; init; }

    /// <summary>Of the row as it was read or written; the step that answers the communication is written only while it holds.</summary>
    public ETag? ETag { get; init; }

    /// <summary>Whether a fault keeps it from being answered, until the operator releases it.</summary>
    public bool IsHeld { get; init; }
}
