using Azure;

namespace RequestRouter.Router.Parties;

/// <summary>
/// The mark of a State that every change of its entry and every list of revoked certificates renews, each only as it read it: so a certificate is
/// entered beside the very lists it was checked against, and a list takes effect on the very keys it was read beside.
/// </summary>
/// <param name="Read">As it was read, before what was checked; null where there was none.</param>
public sealed record ListMark(StateCode State, ETag? Read);
