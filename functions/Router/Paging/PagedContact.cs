using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Paging;

/// <summary>A 24/7 point of contact and where it is paged.</summary>
internal sealed record PagedContact(AuthorityId Authority, Uri Address)
{
    /// <summary>Of one State at once: who hands over to more has nobody in charge.</summary>
    private const int Most = 8;

    /// <summary>The points of contact of an entry that serve at <paramref name="at"/> (UTC) and have a paging address, in the order in which they hand over to each other: that of the entry.</summary>
    public static IReadOnlyList<PagedContact> ServingIn(PartyRegistration entry, DateTimeOffset at) =>
    [
        .. entry.Authorities
            .Where(authority => authority.PagingAddress is not null && authority.ToAuthority().Serves(AuthorityRole.PointOfContact, at))
            .Select(authority => new PagedContact(authority.Id, new Uri(authority.PagingAddress!)))
            .Take(Most),
    ];
}
