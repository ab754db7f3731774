using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

/// <summary>
/// Whole numbers as JSON Schema has them: by their value, however it is spelt (<c>48</c>, <c>48.0</c>, <c>4.8e1</c>). Written without
/// decimals.
/// </summary>
internal sealed class WholeNumberConverter : JsonConverter<int>
{
    /// <summary>Beyond this many digits before or behind the point there is no <see cref="int"/> but zero.</summary>
    private const int MostDigits = 400;

    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException();
        }

        return reader.TryGetInt32(out int plain) ? plain : Exact(Encoding.ASCII.GetString(reader.ValueSpan)) ?? throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    /// <summary>The value of a JSON number, without any rounding; null where it is no whole number within range.</summary>
    private static int? Exact(string number)
    {
        string[] parts = number.Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        if (digits.AsSpan().TrimStart('-').TrimStart('0').IsEmpty)
        {
            return 0;
        }

        int shift = (point < 0 ? parts[0].Length : point) - digits.Length;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent) || !Within(exponent, ref shift)))
        {
            return null;
        }

        if (shift < 0 || shift + digits.Length > MostDigits)
        {
            return null;
        }

        var value = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) * BigInteger.Pow(10, shift);
        return value >= int.MinValue && value <= int.MaxValue ? (int)value : null;
    }

    private static bool Within(int exponent, ref int shift)
    {
        if (Math.Abs((long)exponent) > int.MaxValue / 2)
        {
            return false;
        }

        shift += exponent;
        return true;
    }
}
