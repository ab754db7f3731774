namespace RequestRouter.Router.OpenApi;

/// <summary>Names of component schemas: that of the type, and where two types share it, that of what holds it first.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<Type, string> names = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public string Of(Type type)
    {
        if (!names.TryGetValue(type, out string? name))
        {
            name = type.IsGenericType ? type.Name[..type.Name.IndexOf('`')] : type.Name;
            name = taken.Add(name) ? name : Free($"{type.Namespace!.Split('.')[^1]}{name}");
            names.Add(type, name);
        }

        return name;
    }

    private string Free(string name) => taken.Add(name) ? name : throw new InvalidOperationException($"Two schemas would be called {name}.");
}
