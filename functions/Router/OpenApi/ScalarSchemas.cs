using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.OpenApi;

/// <summary>Schemas of values that are one JSON string, number or truth value, or anything at all.</summary>
internal static class ScalarSchemas
{
    public static JsonObject Of(JsonTypeInfo type) => type.Converter is IScalar scalar ? scalar.Schema() : Plain(type.Type);

    private static JsonObject Plain(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => new() { ["type"] = "string" },
        TypeCode.Boolean => new() { ["type"] = "boolean" },
        TypeCode.Int16 or TypeCode.Byte => new() { ["type"] = "integer" },
        TypeCode.Int32 => new() { ["type"] = "integer", ["format"] = "int32", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue },
        TypeCode.Int64 => new() { ["type"] = "integer", ["format"] = "int64" },
        TypeCode.Decimal or TypeCode.Double => new() { ["type"] = "number" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(byte[]) => new() { ["type"] = "string", ["contentEncoding"] = "base64" },
        _ when type == typeof(object) || type == typeof(JsonElement) || typeof(JsonNode).IsAssignableFrom(type) => [],
        _ => throw new NotSupportedException($"{type} has no JSON Schema here: give it a converter that is an {nameof(IScalar)}."),
    };
}
