using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>The members an object takes, as its serialization contract states them.</summary>
internal sealed class ObjectShape
{
    private static readonly ConcurrentDictionary<JsonTypeInfo, ObjectShape> Shapes = new();

    /// <summary>Null where all others are.</summary>
    private readonly FrozenSet<string>? refused;

    private ObjectShape(JsonTypeInfo type)
    {
        // A member that can only be written out is computed: a sender that states it states something we would ignore.
        Members = type.Properties
            .Where(property => property.Set is not null || property.AssociatedParameter is not null)
            .ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        refused = type.UnmappedMemberHandling != JsonUnmappedMemberHandling.Skip ? null
            : [.. type.Type.GetCustomAttribute<RefusedMembersAttribute>()?.Names ?? []];
        Required = [.. Members.Values.Where(property => property.IsRequired).Select(property => property.Name)];
    }

    public FrozenDictionary<string, JsonPropertyInfo> Members { get; }

    public IReadOnlyList<string> Required { get; }

    /// <summary>Whether it takes members that it does not have, and ignores them.</summary>
    public bool IsOpen => refused is not null;

    /// <summary>The members that it never takes, where it ignores others.</summary>
    public IEnumerable<string> Refused => (refused ?? []).Order(StringComparer.Ordinal);

    /// <summary>Whether a member that it does not have is ignored.</summary>
    public bool Ignores(string name) => refused is not null && !refused.Contains(name);

    /// <summary>Whether the member may be null: a reference that is declared so, or a <see cref="Nullable{T}"/>.</summary>
    public static bool TakesNull(JsonPropertyInfo member) => member.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(member.PropertyType) is not null
        : member.IsSetNullable;

    public static ObjectShape Of(JsonTypeInfo type) => Shapes.GetOrAdd(type, static t => new ObjectShape(t));
}
