namespace RequestRouter.Router.OpenApi;

/// <summary>A request header of an HTTP function beyond those of every call; never required.</summary>
/// <param name="name">As it stands in the request.</param>
/// <param name="description">What it does, with what holds where it is left out.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class HeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}
