namespace RequestRouter.Convention.Model.Outcomes;

/// <summary>An item remembers something and stays where it stands.</summary>
/// <param name="Item">The item with it.</param>
internal sealed record ItemRemembers(Item Item) : Consequence;
