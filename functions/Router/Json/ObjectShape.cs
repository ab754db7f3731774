using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>The members an object takes, as its serialization contract states them.</summary>
internal sealed class ObjectShape
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, ObjectShape> Shapes = new();

    private ObjectShape(JsonTypeInfo type)
    {
        // A member that can only be written out is computed: a sender that states it states something we would ignore.
        Members = type.Properties
            .Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        Required = [.. Members.Values.Where(property => property.IsRequired).Select(property => property.Name)];
    }

    public FrozenDictionary<string, JsonPropertyInfo> Members { get; }

    public IReadOnlyList<string> Required { get; }

    /// <summary>Whether the member may be null: a reference that is declared so, or a <see cref="Nullable{T}"/>.</summary>
    public static bool TakesNull(JsonPropertyInfo member) => member.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(member.PropertyType) is not null
        : member.IsSetNullable;

    public static ObjectShape Of(JsonTypeInfo type) => Shapes.GetOrAdd(type, static t => new ObjectShape(t));
}
