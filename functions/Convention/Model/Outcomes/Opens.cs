namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>A procedure of the whole case opens; one of its kind that runs already goes on as it is.</summary>
/// <param name="Procedure">Its kind.</param>
internal sealed record Opens(string Procedure) : Consequence;
