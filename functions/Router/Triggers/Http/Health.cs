namespace RequestRouter.Router.Triggers.Http;

/// <summary>An answer of the health calls.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, or what is missing.</param>
public sealed record Health(string Status);
