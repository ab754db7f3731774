namespace RequestRouter.Router.Audit;

/// <summary>A communication, before the entry that answers it.</summary>
public sealed record ExportedCommunication : ExportLine
{
    public const string Name = "communication";

    public override string Kind => Name;

    /// <summary>Its row within the case, which the entry names.</summary>
    public required string RowId { get; init; }

    public required StateCode From { get; init; }

    public required AuthorityId Authority { get; init; }

    /// <summary>The sender's own id; for a request, its reference.</summary>
    public required string CommunicationId { get; init; }

    public required string Type { get; init; }

    /// <summary>SHA-256 of the body.</summary>
    public required Digest Digest { get; init; }

    /// <summary>The detached JWS over the body.</summary>
    public required string Signature { get; init; }

    /// <summary>When the router had it whole (UTC).</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The router's receipt, a compact JWS.</summary>
    public required string Receipt { get; init; }

    /// <summary>The exact bytes that were signed, in base64.</summary>
    public required byte[] Body { get; init; }
}
