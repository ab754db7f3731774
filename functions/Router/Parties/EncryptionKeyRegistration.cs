using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>A key for which parts of a communication can be sealed, so that this authority alone reads them.</summary>
public sealed record EncryptionKeyRegistration
{
    /// <summary>What the header parameter <c>kid</c> of a part sealed for it says.</summary>
    public required string KeyId { get; init; }

    /// <summary>The public key (RFC 7517), on P-256, P-384 or P-521, with <c>use</c> <c>enc</c>.</summary>
    public required Jwk Jwk { get; init; }

    /// <summary>First instant at which parts may be sealed for it (UTC).</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant at which they no longer may (UTC); null where no end is set.</summary>
    public DateTimeOffset? ValidTo { get; init; }
}
