namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Which rows of the lifecycle's tables (M for a transition, X for a forbidden one) a scenario shows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LifecycleRowsAttribute(params string[] rows) : Attribute
{
    public IReadOnlyList<string> Rows => rows;
}
