namespace RequestRouter.Convention.Tests.Article36;

/// <summary>An element of a random chain.</summary>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Origins">As the library says.</param>
/// <param name="Within">Whose data are in it, as the test itself remembers.</param>
/// <param name="Hops">How often it was passed on.</param>
internal sealed record ChainElement(Digest Digest, IReadOnlyList<StateCode> Origins, IReadOnlySet<StateCode> Within, int Hops);
