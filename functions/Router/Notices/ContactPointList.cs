namespace RequestRouter.Router.Notices;

/// <summary>Points of contact, by State.</summary>
public sealed record ContactPointList(IReadOnlyList<ContactPoint> ContactPoints);
