namespace RequestRouter.Convention.Model.Content;

/// <summary>The claim that a matter is an emergency, 2(o).</summary>
/// <param name="Risk">What is in danger.</param>
/// <param name="Significance">Why the risk is significant.</param>
/// <param name="Imminence">Why it is imminent.</param>
public sealed record Emergency(EmergencyRisk? Risk = null, string? Significance = null, string? Imminence = null);
