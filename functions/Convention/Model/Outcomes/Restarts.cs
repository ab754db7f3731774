namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>The items that the occurrence is about leave the procedures of a kind: a clock that still has to run for them begins anew, and the others' runs on.</summary>
/// <param name="Procedure">The kind.</param>
internal sealed record Restarts(string Procedure) : Consequence;
