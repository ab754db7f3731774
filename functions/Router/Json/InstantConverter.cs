using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace RequestRouter.Router.Json;

/// <summary>
/// Instants per RFC 3339, section 5.6, in every spelling it allows: any number of decimals, of which those behind 100 nanoseconds are
/// not kept; small letters; a leap second, which is read as the instant it ends; the offset <c>-00:00</c>, which is UTC whose local time
/// is not known. The offset is required, because a local time without one names no instant. Read into UTC and written with <c>Z</c>.
/// </summary>
internal sealed partial class InstantConverter : JsonConverter<DateTimeOffset>, IScalar
{
    public string Expectation => "a date and time with its offset per RFC 3339, as 2026-11-23T14:05:00Z";

    public bool Accepts(string text) => TryParse(text, out _);

    public string? Beyond(string text) => TryParse(text, out var at) && Bounds.Hold(at)
        ? null
        : $"an instant of the years {Bounds.Earliest.Year} to {Bounds.Latest.Year - 1}";

    public JsonObject Schema() => new() { ["type"] = "string", ["format"] = "date-time" };

    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (Spelling().Match(text) is not { Success: true } spelt
            || !DateTime.TryParseExact(spelt.Groups["minute"].Value.ToUpperInvariant(), "yyyy'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var minute))
        {
            return false;
        }

        string offset = spelt.Groups["offset"].Value;
        long east = offset.Length == 1 ? 0 : TimeSpan.ParseExact(offset[1..], "hh':'mm", CultureInfo.InvariantCulture).Ticks * (offset[0] == '-' ? -1 : 1);
        int second = int.Parse(spelt.Groups["second"].ValueSpan, CultureInfo.InvariantCulture);
        long fraction = long.Parse(spelt.Groups["fraction"].Value.PadRight(7, '0')[..7], CultureInfo.InvariantCulture);
        long utc = minute.Ticks - east + (second * TimeSpan.TicksPerSecond);
        if (second == 60)
        {
            // Leap seconds are added at the end of a month, by UTC.
            fraction = 0;
            if (utc < 0 || utc > DateTime.MaxValue.Ticks || new DateTime(utc) is not { Day: 1, TimeOfDay.Ticks: 0 })
            {
                return false;
            }
        }

        utc += fraction;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks)
        {
            return false;
        }

        instant = new DateTimeOffset(utc, TimeSpan.Zero);
        return true;
    }

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString()!, out var instant) ? instant : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy'-'MM'-'dd'T'HH':'mm':'ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^(?<minute>[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}):(?<second>[0-5][0-9]|60)(?:\.(?<fraction>[0-9]+))?(?<offset>[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])\z")]
    private static partial Regex Spelling();
}
