namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>An item moves without a row of a table that moves it: by a time limit, or with another case.</summary>
/// <param name="Item">Its number.</param>
/// <param name="To">Where it goes; nothing when it stands there.</param>
/// <param name="Transition">The transition's name in the lifecycle, as <c>P10</c>.</param>
internal sealed record ItemMoves(int Item, ItemState To, string Transition) : Consequence;
