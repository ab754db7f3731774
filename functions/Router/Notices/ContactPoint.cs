using RequestRouter.Convention;

namespace RequestRouter.Router.Notices;

/// <summary>A 24/7 point of contact as its State entered it, 41(2).</summary>
/// <param name="Contact">How to reach its officers; null where its State gave none.</param>
public sealed record ContactPoint(StateCode State, AuthorityId Authority, string Name, string? Contact);
