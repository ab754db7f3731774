namespace RequestRouter.Router.Releases;

/// <summary>An answer of <c>GET /releases</c>: releases that concern a State, the latest first.</summary>
/// <param name="Releases">Up to fifty.</param>
/// <param name="Next">What to ask for the next ones with; null where there are no more.</param>
public sealed record ReleaseList(IReadOnlyList<ReleaseView> Releases, string? Next);
