using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.WebConsole.Forms;

/// <summary>Puts what was filled in back together: the members that have a value, in the order of the schema.</summary>
/// <param name="answers">By name of the field; a choice of several has several values.</param>
public sealed class FormReader(IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
{
    /// <summary>How many values of a list are looked for: more than anybody fills in by hand.</summary>
    private const int LongestList = 300;

    /// <summary>The members of a body.</summary>
    /// <param name="fieldsOf">The fields for what is known of the body so far; lists have as many places as there are values in it.</param>
    public JsonObject Read(Func<JsonObject, IReadOnlyList<FormField>> fieldsOf)
    {
        // First as many places in each list as the form had, then what stands in them.
        var shape = new JsonObject();
        foreach (string pointer in answers.Keys.Where(name => name.StartsWith('/')).Order(StringComparer.Ordinal))
        {
            Place(shape, pointer.Split('/')[1..]);
        }

        return Members(fieldsOf(shape));
    }

    private JsonObject Members(IReadOnlyList<FormField> fields)
    {
        var read = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field) is { } value)
            {
                read[field.Name] = value;
            }
        }

        return read;
    }

    private JsonNode? Value(FormField field)
    {
        switch (field.Kind)
        {
            case FieldKind.Group:
                return Members(field.Children) is { Count: > 0 } members ? members : null;
            case FieldKind.List:
                JsonNode[] values = [.. field.Children.Select(Value).OfType<JsonNode>()];
                return values.Length > 0 ? new JsonArray(values) : null;
            case FieldKind.Items:
                JsonNode[] numbers = [.. Given(field).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? JsonValue.Create(number) : null).OfType<JsonNode>()];
                return numbers.Length > 0 ? new JsonArray(numbers) : null;
            default:
                return Given(field).FirstOrDefault()?.Trim().ReplaceLineEndings("\n") is { Length: > 0 } text ? Scalar(field.Kind, text) : null;
        }
    }

    /// <summary>What does not parse stays text: the API says then what was expected in its place.</summary>
    private static JsonNode Scalar(FieldKind kind, string text) => kind switch
    {
        FieldKind.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? JsonValue.Create(number) : text,
        FieldKind.YesNo => text == "true" ? true : text == "false" ? false : text,
        FieldKind.Instant => text.Length == "2026-01-31T12:00".Length ? text + ":00Z" : text.EndsWith('Z') ? text : text + "Z",
        FieldKind.Json => Parsed(text) ?? text,
        _ => text,
    };

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IReadOnlyList<string> Given(FormField field) => answers.TryGetValue(field.Pointer, out var given) ? given : [];

    /// <summary>Makes room for a pointer: a list where a number follows, else an object.</summary>
    private static void Place(JsonNode into, ReadOnlySpan<string> path)
    {
        string step = path[0];
        bool isLast = path.Length == 1;
        JsonNode? Made(ReadOnlySpan<string> rest) => isLast ? "" : IsPlace(rest[1]) ? new JsonArray() : new JsonObject();
        if (into is JsonArray list && IsPlace(step) && int.Parse(step, CultureInfo.InvariantCulture) is < LongestList and var place)
        {
            while (list.Count <= place)
            {
                list.Add(Made(path));
            }

            if (!isLast && list[place] is JsonArray or JsonObject)
            {
                Place(list[place]!, path[1..]);
            }
        }
        else if (into is JsonObject members)
        {
            members[step] ??= Made(path);
            if (!isLast && members[step] is JsonArray or JsonObject)
            {
                Place(members[step]!, path[1..]);
            }
        }
    }

    private static bool IsPlace(string step) => step.Length is > 0 and < 4 && step.All(char.IsAsciiDigit);
}
