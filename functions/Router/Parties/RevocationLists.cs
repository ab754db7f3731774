namespace RequestRouter.Router.Parties;

/// <summary>The newest lists of revoked certificates that were handed in for a State's keys.</summary>
public sealed record RevocationLists(IReadOnlyList<RevocationListView> Lists);
