namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>The procedures of a kind that are about items which the occurrence is about end; a clock that still has to run begins anew.</summary>
/// <param name="Procedure">The kind.</param>
internal sealed record ConcludesOfAffected(string Procedure) : Consequence;
