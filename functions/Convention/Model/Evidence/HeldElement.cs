namespace RequestRouter.Convention.Model.Evidence;

/// <summary>A file or record that a State holds, with those whose authorization its next transfer needs.</summary>
/// <param name="Digest">Of its bytes.</param>
/// <param name="Origins">Every Party that first furnished something of what is in it, 36(3), the one that made it of others' included.</param>
public sealed record HeldElement(Digest Digest, IReadOnlyList<StateCode> Origins);
