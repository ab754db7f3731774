using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RequestRouter.Convention;

namespace RequestRouter.Router.Json;

/// <summary>
/// Instants per RFC 3339. The offset is required, because a local time without one names no instant; <c>-00:00</c> is refused
/// for the same reason. At most seven decimals, no leap second, capital T and Z. Read into UTC and written with <c>Z</c>.
/// </summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>, IScalar
{
    private static readonly string[] Formats =
        [.. Enumerable.Range(0, 8).Select(n => $"yyyy'-'MM'-'dd'T'HH':'mm':'ss{(n == 0 ? "" : "'.'" + new string('f', n))}")];

    public string Expectation => "a date and time with its offset per RFC 3339, as 2026-11-23T14:05:00Z";

    public bool Accepts(string text) => TryParse(text, out _);

    public string? Beyond(string text) => TryParse(text, out var at) && Bounds.Hold(at)
        ? null
        : $"an instant of the years {Bounds.Earliest.Year} to {Bounds.Latest.Year - 1}";

    public JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date-time" };

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        int offsetAt = text.EndsWith('Z') ? text.Length - 1 : text.Length - 6;
        return offsetAt >= 19
            && TryParseOffset(text.AsSpan(offsetAt), out var offset)
            && DateTime.TryParseExact(text.AsSpan(0, offsetAt), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && TryAt(local, offset, out instant);
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var instant) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    private static bool TryParseOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text is "Z")
        {
            return true;
        }

        if (text is "-00:00" || text[0] is not ('+' or '-')
            || !TimeSpan.TryParseExact(text[1..], "hh':'mm", CultureInfo.InvariantCulture, out offset))
        {
            return false;
        }

        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    /// <summary>False where the instant falls outside the years 1 to 9999 in UTC, or the offset is beyond 14 hours.</summary>
    private static bool TryAt(DateTime local, TimeSpan offset, out DateTimeOffset instant)
    {
        instant = default;
        long utc = local.Ticks - offset.Ticks;
        if (offset.Duration() > TimeSpan.FromHours(14) || utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }
}
