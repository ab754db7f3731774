using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Audit;

/// <summary>An evidence item of the case: its declaration as signed, not its bytes.</summary>
public sealed record ExportedItem : ExportLine
{
    public const string Name = "evidence";

    public override string Kind => Name;

    public required EvidenceId Id { get; init; }

    public required AuthorityId Authority { get; init; }

    /// <summary>Where it stood when the export was made.</summary>
    public required EvidenceState State { get; init; }

    /// <summary>When the router had the declaration whole (UTC).</summary>
    public required DateTimeOffset DeclaredAt { get; init; }

    /// <summary>The detached JWS over the declaration.</summary>
    public required string Signature { get; init; }

    /// <summary>The router's receipt, a compact JWS.</summary>
    public required string Receipt { get; init; }

    /// <summary>The exact bytes of the declaration, in base64.</summary>
    public required byte[] Body { get; init; }

    /// <summary>How many entries of its chain of custody follow.</summary>
    public required int Entries { get; init; }

    /// <summary>The hash of the last of them.</summary>
    public required Digest LastHash { get; init; }
}
