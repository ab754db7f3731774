using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>An authority in a State's entry, with the keys by which it signs.</summary>
public sealed record AuthorityRegistration
{
    /// <summary>Unique within its State; what tokens name in the claim <c>authority</c>.</summary>
    public required AuthorityId Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<AuthorityRole> Roles { get; init; }

    /// <summary>The special region or territory with a mutual-assistance system of its own for which it is designated (40(12)(a)); absent for an authority of the whole State.</summary>
    public string? Territory { get; init; }

    /// <summary>Since when it is designated (UTC); null where it always was.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it is designated (UTC, exclusive); null where no end is set.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>When its details were last confirmed or changed (UTC); null where they never were since it was entered.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When something last failed to reach it (UTC), as its State learned; null where nothing did. A later confirmation ends the duty to correct it.</summary>
    public DateTimeOffset? DeliveryFailedAt { get; init; }

    /// <summary>For a 24/7 point of contact: actions that it hands over to an authority that can act (41(3)); absent where it acts itself.</summary>
    public IReadOnlyList<CallAction>? Facilitates { get; init; }

    /// <summary>
    /// For a 24/7 point of contact: the https URL at which the router pages it (41(1)), read by every State as all of the entry is; absent where it is not paged.
    /// Of several points of contact the first in the entry is paged, and the next where that one is not reached.
    /// </summary>
    public string? PagingAddress { get; init; }

    /// <summary>How to reach its officers; for people, not for machines.</summary>
    public string? Contact { get; init; }

    public IReadOnlyList<KeyRegistration> Keys { get; init; } = [];

    /// <summary>Keys for which others seal parts of what they send to it; the router carries such parts and never opens them.</summary>
    public IReadOnlyList<EncryptionKeyRegistration> EncryptionKeys { get; init; } = [];

    public Authority ToAuthority() => new()
    {
        Id = Id,
        Name = Name,
        Roles = Roles,
        Territory = Territory,
        From = From,
        Until = Until,
        ConfirmedAt = ConfirmedAt,
        DeliveryFailedAt = DeliveryFailedAt,
        Facilitates = Facilitates,
    };

    public IEnumerable<AuthorityKey> ToKeys(StateCode state) => Keys.Select(key => new AuthorityKey
    {
        State = state,
        Authority = Id,
        KeyId = key.KeyId,
        Jwk = key.Jwk,
        ValidFrom = key.ValidFrom,
        ValidTo = key.ValidTo,
    });
}
