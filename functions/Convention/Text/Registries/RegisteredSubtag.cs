namespace RequestRouter.Convention.Text.Registries;

/// <summary>An entry of the Language Subtag Registry (RFC 5646, section 3.1).</summary>
/// <param name="Name">The subtag or tag, in the case that the registry writes it in.</param>
/// <param name="Preferred">What canonical tags have in its place; null where it stands itself.</param>
/// <param name="Macrolanguage">The language that it is one of, as <c>no</c> for <c>nb</c>; null for most.</param>
/// <param name="Prefix">For an extended language: the language it may follow.</param>
internal sealed record RegisteredSubtag(string Name, string? Preferred, string? Macrolanguage, string? Prefix);
