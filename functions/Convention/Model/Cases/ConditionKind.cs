namespace RequestRouter.Convention.Model.Cases;

/// <summary>What a condition limits.</summary>
public enum ConditionKind
{
    UseLimit,
    Retention,
    Access,
    Deletion,
    Secrecy,
    ReturnOfOriginals,
    Other,
}
