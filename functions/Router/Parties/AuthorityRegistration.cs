using RequestRouter.Convention;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Parties;

/// <summary>An authority in a State's entry, with the keys by which it signs.</summary>
public sealed record AuthorityRegistration
{
    /// <summary>Unique within its State; what tokens name in the claim <c>authority</c>.</summary>
    public required AuthorityId Id { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<AuthorityRole> Roles { get; init; }

    /// <summary>Since when it is designated (UTC); null where it always was.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Until when it is designated (UTC, exclusive); null where no end is set.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How to reach its officers; for people, not for machines.</summary>
    public string? Contact { get; init; }

    public IReadOnlyList<KeyRegistration> Keys { get; init; } = [];

    public Authority ToAuthority() => new() { Id = Id, Name = Name, Roles = Roles, From = From, Until = Until };

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
