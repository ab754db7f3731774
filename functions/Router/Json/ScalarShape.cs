using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>Checks values that are one JSON string, number or truth value.</summary>
internal static class ScalarShape
{
    public const string NotText = "The text holds half of a surrogate pair.";

    public static (string Code, string Detail)? Check(JsonElement element, JsonTypeInfo type)
    {
        var (kind, expected) = Expected(type);
        bool isKind = kind == JsonValueKind.True ? element.ValueKind is JsonValueKind.True or JsonValueKind.False : element.ValueKind == kind;
        if (!isKind)
        {
            return (ShapeCodes.WrongType, $"Expected {expected}.");
        }

        if (kind == JsonValueKind.String && UnicodeText.Of(element) is null)
        {
            return (ShapeCodes.NotText, NotText);
        }

        return Converts(element, type) ? null : (kind == JsonValueKind.Number ? ShapeCodes.OutOfRange : ShapeCodes.InvalidValue, $"Expected {expected}.");
    }

    private static bool Converts(JsonElement element, JsonTypeInfo type)
    {
        if (type.Type == typeof(string))
        {
            return true;
        }

        try
        {
            return element.Deserialize(type) is not (double and (double.PositiveInfinity or double.NegativeInfinity));
        }
        catch (Exception refused) when (refused is JsonException or FormatException)
        {
            return false;
        }
    }

    private static (JsonValueKind Kind, string Words) Expected(JsonTypeInfo type) => type.Converter switch
    {
        IScalar scalar => (JsonValueKind.String, scalar.Expectation),
        _ => Type.GetTypeCode(type.Type) switch
        {
            TypeCode.Boolean => (JsonValueKind.True, "true or false"),
            TypeCode.String => (JsonValueKind.String, "a string"),
            TypeCode.Int32 or TypeCode.Int64 or TypeCode.Int16 or TypeCode.Byte => (JsonValueKind.Number, "a whole number within range"),
            TypeCode.Decimal or TypeCode.Double => (JsonValueKind.Number, "a number within range"),
            _ when type.Type == typeof(DateOnly) => (JsonValueKind.String, "a date as 2026-11-23"),
            _ when type.Type == typeof(byte[]) => (JsonValueKind.String, "base64"),
            _ => throw new NotSupportedException($"{type.Type} has no JSON shape here: give it a converter that is an {nameof(IScalar)}."),
        },
    };
}
