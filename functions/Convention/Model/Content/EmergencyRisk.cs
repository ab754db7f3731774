namespace RequestRouter.Convention.Model.Content;

/// <summary>What is in danger. Only danger to persons makes an emergency, 2(o).</summary>
public enum EmergencyRisk
{
    Life,
    Safety,
    Property,
    Systems,
}
