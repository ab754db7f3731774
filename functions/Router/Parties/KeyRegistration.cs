using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A key by which an authority signs.</summary>
public sealed record KeyRegistration
{
    /// <summary>What the header parameter <c>kid</c> of its signatures says.</summary>
    public required string KeyId { get; init; }

    /// <summary>The public key (RFC 7517), on P-256, P-384 or P-521.</summary>
    public required EcJwk Jwk { get; init; }

    /// <summary>First instant at which it signs for the authority (UTC).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant at which it no longer does (UTC); null where no end is set.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
