namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>The obligations of the catalogue whose scenario a test shows, by id as <c>40.28-1</c>; PROVISIONS.md names the test beside each.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShowsAttribute(params string[] obligations) : Attribute
{
    public IReadOnlyList<string> Obligations { get; } = obligations;
}
