using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Xml;

namespace RequestRouter.Router.Json;

/// <summary>
/// Durations per ISO 8601, in days and smaller units: <c>P10D</c>, <c>PT48H</c>. Years and months are refused, because
/// their length depends on the day they start from.
/// </summary>
internal sealed class DurationConverter : JsonConverter<TimeSpan>, IScalar
{
    /// <summary>What the schema says: <c>format</c> would allow years and months.</summary>
    private const string Pattern = @"^-?P(?=.)([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]+)?S)?)?$";

    public string Expectation => "a duration per ISO 8601 in days, hours, minutes and seconds, as P10D or PT48H";

    public bool Accepts(string text) => TryParse(text, out _);

    public string? Beyond(string text) => TryParse(text, out var duration) && Bounds.Hold(duration)
        ? null
        : $"a duration of at most {Bounds.Longest.TotalDays:0} days";

    public JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern, ["examples"] = new JsonArray("P10D", "PT48H") };

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var duration) ? duration : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var date = text.AsSpan(0, Math.Max(text.IndexOf('T'), 0) is var t && t > 0 ? t : text.Length);
        if (date.ContainsAny('Y', 'M') || text.AsSpan().ContainsAny(" \t\r\n"))
        {
            return false;
        }

        try
        {
            duration = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception refused) when (refused is FormatException or OverflowException)
        {
            return false;
        }
    }
}
