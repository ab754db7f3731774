namespace RequestRouter.Convention.Model.Communications.Decisions;

/// <summary>Which essential interest a refusal protects, 40(21)(b).</summary>
[Provision(A40_21_b)]
public enum Interest
{
    Sovereignty,
    Security,
    OrdrePublic,
    Other,
}
