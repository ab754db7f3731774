using RequestRouter.Router.Parties;

namespace RequestRouter.Router.Notices;

/// <summary>A 24/7 point of contact as its State entered it, 41(2).</summary>
/// <param name="Contact">How to reach its officers; null where its State gave none.</param>
public sealed record ContactPoint(StateCode State, AuthorityId Authority, string Name, string? Contact)
{
    /// <summary>The points of contact of all parties at an instant, by State.</summary>
    public static IReadOnlyList<ContactPoint> AllOf(IEnumerable<PartyRegistration> parties, DateTimeOffset at) =>
    [
        .. from party in parties
           from authority in party.Authorities
           where authority.ToAuthority().Serves(AuthorityRole.PointOfContact, at)
           orderby party.State
           select new ContactPoint(party.State, authority.Id, authority.Name, authority.Contact),
    ];
}
