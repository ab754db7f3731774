using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>Checks values that are one JSON string, number or truth value.</summary>
internal static class ScalarShape
{
    public const string NotText = "The text holds half of a surrogate pair.";

    /// <param name="converter">The member's own converter, where it has one; otherwise that of its type.</param>
    public static (string Code, string Detail)? Check(JsonElement element, JsonTypeInfo type, JsonConverter? converter = null)
    {
        var scalar = (converter ?? type.Converter) as IScalar;
        var (kind, expected) = scalar is null ? Expected(type.Type) : (JsonValueKind.String, scalar.Expectation);
        bool isKind = kind == JsonValueKind.True ? element.ValueKind is JsonValueKind.True or JsonValueKind.False : element.ValueKind == kind;
        if (!isKind)
        {
            return (ShapeCodes.WrongType, $"Expected {expected}.");
        }

        if (kind != JsonValueKind.String)
        {
            return Converts(element, type) ? null : (ShapeCodes.OutOfRange, $"Expected {expected}.");
        }

        if (UnicodeText.Of(element) is not { } text)
        {
            return (ShapeCodes.NotText, NotText);
        }

        bool accepted = scalar?.Accepts(text) ?? (type.Type == typeof(string) || Converts(element, type));
        if (!accepted)
        {
            return (ShapeCodes.InvalidValue, $"Expected {expected}.");
        }

        string? within = scalar?.Beyond(text) ?? (type.Type == typeof(DateOnly) ? BeyondDates(element) : null);
        return within is null ? null : (ShapeCodes.OutOfBounds, $"Expected {within}.");
    }

    private static string? BeyondDates(JsonElement element) => Bounds.Hold(element.Deserialize<DateOnly>())
        ? null
        : $"a date of the years {Bounds.Earliest.Year} to {Bounds.Latest.Year - 1}";

    private static bool Converts(JsonElement element, JsonTypeInfo type)
    {
        try
        {
            return element.Deserialize(type) is not (double.PositiveInfinity or double.NegativeInfinity);
        }
        catch (Exception refused) when (refused is JsonException or FormatException)
        {
            return false;
        }
    }

    private static (JsonValueKind Kind, string Words) Expected(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => (JsonValueKind.True, "true or false"),
        TypeCode.String => (JsonValueKind.String, "a string"),
        TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 or TypeCode.Byte => (JsonValueKind.Number, "a whole number within range"),
        TypeCode.Decimal or TypeCode.Double => (JsonValueKind.Number, "a number within range"),
        _ when type == typeof(DateOnly) => (JsonValueKind.String, "a date as 2026-11-23"),
        _ when type == typeof(byte[]) => (JsonValueKind.String, "base64"),
        _ => throw new NotSupportedException($"{type} has no JSON shape here: give it a converter that is an {nameof(IScalar)}."),
    };
}
