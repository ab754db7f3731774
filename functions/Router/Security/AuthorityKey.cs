namespace RequestRouter.Router.Security;

/// <summary>A key by which an authority signs, as its State's registrar entered it.</summary>
public sealed record AuthorityKey
{
    public required StateCode State { get; init; }

    public required AuthorityId Authority { get; init; }

    /// <summary>What the header parameter <c>kid</c> of its signatures says.</summary>
    public required string KeyId { get; init; }

    public required Jwk Jwk { get; init; }

    /// <summary>First instant (UTC) at which the key signs for the authority.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>First instant (UTC) at which it no longer does; null where no end is set.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>First instant (UTC) at which it no longer does because its certificate is revoked; null where none says so.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
