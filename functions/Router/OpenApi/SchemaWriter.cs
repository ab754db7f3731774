using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.OpenApi;

/// <summary>
/// Writes JSON Schemas (2020-12) from the serialization contracts that <see cref="JsonEdge"/> checks bodies against, so that the
/// document and the edge cannot disagree. Objects become components, everything else stands in place.
/// </summary>
internal sealed class SchemaWriter(JsonSerializerOptions options)
{
    private readonly SchemaNames names = new();
    private readonly XmlDocumentation documentation = new();
    private readonly SortedDictionary<string, JsonObject> components = new(StringComparer.Ordinal);

    /// <summary>The components written so far, by name.</summary>
    public JsonObject Components => new(components.Select(component => KeyValuePair.Create(component.Key, (JsonNode?)component.Value.DeepClone())));

    /// <summary>The schema of a type: a reference for an object.</summary>
    public JsonObject Of(Type type) => Of(options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type));

    /// <summary>A reference to the schema of one type of communication, told by its <c>type</c>.</summary>
    public JsonObject OfCommunication(string word)
    {
        Of(typeof(Communication));
        var kind = options.GetTypeInfo(typeof(Communication)).PolymorphismOptions!.DerivedTypes.Single(derived => (string)derived.TypeDiscriminator! == word);
        return Choice(options.GetTypeInfo(typeof(Communication)), kind);
    }

    private JsonObject Of(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object when type.PolymorphismOptions is { } kinds => Reference(names.Of(type.Type), () => OneOf(type, kinds)),
        JsonTypeInfoKind.Object => Reference(names.Of(type.Type), () => Object(type, null)),
        JsonTypeInfoKind.Enumerable => new() { ["type"] = "array", ["items"] = Of(type.ElementType!) },
        JsonTypeInfoKind.Dictionary => new()
        {
            ["type"] = "object",
            ["propertyNames"] = Of(type.KeyType!),
            ["additionalProperties"] = Of(type.ElementType!),
        },
        _ => ScalarSchemas.Of(type),
    };

    private JsonObject Reference(string name, Func<JsonObject> write)
    {
        if (components.TryAdd(name, []))
        {
            components[name] = write();
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    private JsonObject OneOf(JsonTypeInfo type, JsonPolymorphismOptions kinds)
    {
        var choices = new JsonArray();
        var mapping = new JsonObject();
        foreach (var kind in kinds.DerivedTypes)
        {
            var choice = Choice(type, kind);
            mapping[(string)kind.TypeDiscriminator!] = choice["$ref"]!.DeepClone();
            choices.Add(choice);
        }

        return Described(
            new()
            {
                ["oneOf"] = choices,
                ["discriminator"] = new JsonObject { ["propertyName"] = kinds.TypeDiscriminatorPropertyName, ["mapping"] = mapping },
            },
            documentation.Of(type.Type));
    }

    /// <summary>With its discriminator a type has another shape than where it is expected by itself.</summary>
    private JsonObject Choice(JsonTypeInfo type, JsonDerivedType kind)
    {
        string word = (string)kind.TypeDiscriminator!;
        return Reference(
            $"{names.Of(type.Type)}.{word}",
            () => Object(options.GetTypeInfo(kind.DerivedType), (type.PolymorphismOptions!.TypeDiscriminatorPropertyName, word)));
    }

    private JsonObject Object(JsonTypeInfo type, (string Name, string Word)? discriminator)
    {
        var shape = ObjectShape.Of(type);
        var properties = new JsonObject();
        var required = new JsonArray();
        if (discriminator is var (name, word))
        {
            properties[name] = new JsonObject { ["type"] = "string", ["const"] = word };
            required.Add(name);
        }

        foreach (var property in type.Properties)
        {
            var schema = Described(Member(type.Type, property), documentation.Of(type.Type, property.AttributeProvider as MemberInfo));
            if (!shape.Members.ContainsKey(property.Name))
            {
                schema["readOnly"] = true;
            }

            properties[property.Name] = schema;
            if (shape.Required.Contains(property.Name) || CommunicationContract.IsAskedAtTheDoor(type.Type, property.Name))
            {
                required.Add(property.Name);
            }
        }

        var written = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
        {
            written["required"] = required;
        }

        written["additionalProperties"] = shape.IsOpen;
        if (shape.Refused.Any())
        {
            written["propertyNames"] = new JsonObject { ["not"] = new JsonObject { ["enum"] = new JsonArray([.. shape.Refused.Select(name => JsonValue.Create(name))]) } };
        }

        return Described(written, documentation.Of(type.Type));
    }

    private JsonObject Member(Type owner, JsonPropertyInfo property)
    {
        var schema = property.CustomConverter is IScalar scalar ? scalar.Schema() : Of(property.PropertyType);
        if (KnownWords.Of(owner, property.Name) is { } words)
        {
            schema["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        }

        return ObjectShape.TakesNull(property) ? OrNull(schema) : schema;
    }

    /// <summary>Generators of clients understand a second type better than a choice of schemas.</summary>
    private static JsonObject OrNull(JsonObject schema)
    {
        if (schema["type"] is not JsonValue type)
        {
            return new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
        }

        schema["type"] = new JsonArray(type.GetValue<string>(), "null");
        (schema["enum"] as JsonArray)?.Add(null);
        return schema;
    }

    private static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is not null)
        {
            schema["description"] = description;
        }

        return schema;
    }
}
