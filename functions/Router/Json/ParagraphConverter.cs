using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

/// <summary>Paragraphs as they are cited, <c>40(15)(c)</c>.</summary>
internal sealed class ParagraphConverter : JsonConverter<Paragraph>, IScalar
{
    public string Expectation => "a paragraph of the Convention, as 40(15)(c)";

    public bool Accepts(string text) => Paragraphs.Find(text) is not null;

    public JsonObject Schema() => new() { ["type"] = "string" };

    public override Paragraph Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Paragraphs.Find(reader.GetString()) is { } paragraph ? paragraph : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Paragraph value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
