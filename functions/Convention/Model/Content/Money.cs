namespace RequestRouter.Convention.Model.Content;

/// <summary>A sum of money.</summary>
/// <param name="Amount">In the currency's own unit, as <c>1250.50</c>.</param>
/// <param name="Currency">The ISO 4217 code, or the name of a virtual asset.</param>
public sealed record Money(decimal Amount, string Currency);
