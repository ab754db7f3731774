using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace RequestRouter.Local.Host.Bus.Definitions;

/// <summary>Durations as ISO 8601 writes them: <c>PT1M</c>, <c>P14D</c>.</summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (FormatException)
        {
            throw new JsonException($"'{text}' is not a duration such as PT1M.");
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
