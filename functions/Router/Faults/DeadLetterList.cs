namespace RequestRouter.Router.Faults;

/// <summary>An answer of <c>GET /operations/dead-letters</c>: up to a hundred of each queue, the oldest first.</summary>
public sealed record DeadLetterList(IReadOnlyList<DeadLetter> DeadLetters);
