using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A key by which an authority signs.</summary>
public sealed record KeyRegistration
{
    /// <summary>What the header parameter <c>kid</c> of its signatures says.</summary>
    public required string KeyId { get; init; }

    /// <summary>The public key (RFC 7517): EC on P-256, P-384 or P-521, or RSA of at least 2048 bits; with its certificate, where it has one.</summary>
    public required Jwk Jwk { get; init; }

    /// <summary>First instant at which it signs for the authority (UTC).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant at which it no longer does (UTC); null where no end is set.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
