using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

/// <summary>What something rests on as the paragraph that is cited; empty where none is: a record does not tell practice from a technical limit.</summary>
internal sealed class CitationConverter : JsonConverter<Citation>, IScalar
{
    public string Expectation => "a paragraph of the Convention, as 40(15)(c), or nothing";

    public bool Accepts(string text) => text.Length == 0 || Paragraphs.Find(text) is not null;

    public JsonObject Schema() => new() { ["type"] = "string" };

    public override Citation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && Accepts(text) ? Paragraphs.Find(text) ?? default : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, Citation value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
