namespace RequestRouter.Router.Json;

/// <summary>Names of members that an object never takes, although it ignores others that it does not have.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RefusedMembersAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
