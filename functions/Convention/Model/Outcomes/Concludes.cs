namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>All procedures of a kind end; one whose clock still has to run for items begins anew.</summary>
/// <param name="Procedure">The kind.</param>
internal sealed record Concludes(string Procedure) : Consequence;
