namespace RequestRouter.Convention.Model.Communications;

/// <summary>The last entry of the case's ledger that the sender had seen when it spoke: what came too late to be meant shows by it.</summary>
/// <param name="Number">Of the entry.</param>
/// <param name="Hash">Of the entry, as the timeline gives it.</param>
/// <param name="Only">Whether it is meant only if nothing has been entered since; otherwise it is taken all the same.</param>
public sealed record Seen(int Number, string Hash, bool Only = false);
