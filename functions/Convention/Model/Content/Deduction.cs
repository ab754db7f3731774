namespace RequestRouter.Convention.Model.Content;

/// <summary>An expense deducted from property that is returned or disposed of, 52(4).</summary>
/// <param name="What">What was spent on.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reason">Why it is reasonable.</param>
public sealed record Deduction(string? What = null, Money? Amount = null, string? Reason = null);
