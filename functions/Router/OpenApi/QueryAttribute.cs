namespace RequestRouter.Router.OpenApi;

/// <summary>A query parameter of an HTTP function; never required.</summary>
/// <param name="name">As it stands in the URL.</param>
/// <param name="type">A type that <see cref="Json.RouterJson"/> writes as one string or number.</param>
/// <param name="description">What it does, with its default.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QueryAttribute(string name, Type type, string description) : Attribute
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    public string Description { get; } = description;
}
