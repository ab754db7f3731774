using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

internal sealed class ParsableConverter<T> : JsonConverter<T>, IScalar
    where T : struct, IParsable<T>
{
    public string Expectation => ScalarDescriptions.Of(typeof(T)).Expectation;

    public bool Accepts(string text) => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    public JsonObject Schema() => ScalarDescriptions.Of(typeof(T)).Schema();

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text) =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException();
}
