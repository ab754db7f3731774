namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>One item's move.</summary>
/// <param name="Item">The item's number.</param>
/// <param name="From">Where it stood; null for an item that came with this step.</param>
/// <param name="To">Where it stands now.</param>
/// <param name="Transition">The row of the machine's table, as <c>M6</c>.</param>
public sealed record Change(int Item, ItemState? From, ItemState To, string Transition);
