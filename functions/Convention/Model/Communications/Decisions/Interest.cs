namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>Which essential interest a refusal protects, 40(21)(b).</summary>
[Provision("40(21)(b)")]
public enum Interest
{
    Sovereignty,
    Security,
    OrdrePublic,
    Other,
}
