namespace RequestRouter.Router.Activities;

/// <summary>What came of paging each point of contact of a State in its turn.</summary>
/// <param name="IsOver">Whether nobody is to be paged any more for this notice.</param>
/// <param name="Status">In words that an operator understands.</param>
public sealed record PageRoundEnd(bool IsOver, string Status);
