namespace RequestRouter.Convention.Model.Cases;

/// <summary>A condition on assistance, by 40(28), 36(1)(b) or 40(31)(b).</summary>
/// <param name="Number">From 1, unique within its case.</param>
/// <param name="Kind">What it limits.</param>
/// <param name="Text">In the offering State's words.</param>
/// <param name="Until">When it ends, UTC; null when it does not.</param>
/// <param name="Due">By when what it asks for is to be done, a deletion or a return, UTC; null where it asks for neither, or by no day.</param>
public sealed record Condition(int Number, ConditionKind Kind, string Text, DateTimeOffset? Until = null, DateTimeOffset? Due = null);
