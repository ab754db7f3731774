namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>What follows in a case when one that rests on it moves.</summary>
/// <param name="Closed">Why nothing does; null where something does.</param>
/// <param name="Then">What follows.</param>
internal sealed record LinkedRow(Func<Facts, LinkedCase, Failure?> Closed, Func<Facts, LinkedCase, IEnumerable<Consequence>> Then);
