using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>Cases as text, to compare them whole and to show that they survive storage.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new ParsableConverters(), new Citations(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T From<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    public static JsonNode Node(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Options)!;

    public static object From(JsonNode node, Type type) => node.Deserialize(type, Options)!;

    /// <summary>All of a step but the occurrence, which is the caller's own.</summary>
    public static string OfOutcome(Outcome outcome) => outcome switch
    {
        Step step => Of(new { step.Number, step.At, step.Changes, step.Notices, step.Opened, step.Concluded, step.After }),
        Rejection rejection => Of(rejection),
        _ => throw new ArgumentException("an outcome is a step or a rejection", nameof(outcome)),
    };

    private sealed class ParsableConverters : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.Assembly == typeof(Case).Assembly && typeToConvert.IsValueType
            && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Parsable<>).MakeGenericType(typeToConvert), BindingFlags.Instance | BindingFlags.Public, null, null, null)!;
    }

    /// <summary>A record keeps which paragraph is cited, and not which of the others it is.</summary>
    private sealed class Citations : JsonConverter<Citation>
    {
        public override Citation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Paragraphs.Find(reader.GetString()) ?? default;

        public override void Write(Utf8JsonWriter writer, Citation value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }

    private sealed class Parsable<T> : JsonConverter<T>
        where T : IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() is { Length: > 0 } text ? T.Parse(text, null) : default!;

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
