using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.WebConsole.Forms;

/// <summary>Makes the fields of a body from its JSON Schema, the very one that the API publishes.</summary>
/// <param name="components">The schemas that others refer to, by name.</param>
public sealed class BodySchema(JsonObject components)
{
    private const string Components = "#/components/schemas/";
    private const int Deepest = 6;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>What the console itself fills in, or leaves to national systems.</summary>
    private static readonly HashSet<string> NotAsked = ["/id", "/from", "/caseId", "/type", "/seen", "/sealed", "/authority"];

    /// <summary>Members that are a few words; every other text may be long.</summary>
    private static readonly HashSet<string> Short =
    [
        "reference", "name", "id", "email", "telephone", "phone", "number", "identifier", "court", "currency", "law", "article", "provision", "nationality",
        "birthDate", "language", "position", "office", "person", "to", "city", "postalCode", "country", "account", "address", "mediaType", "recipient",
    ];

    /// <summary>The fields of a component.</summary>
    /// <param name="name">As <c>Communication.refuse</c>.</param>
    /// <param name="asking">What stands in them, what is wrong, what must be there.</param>
    public IReadOnlyList<FormField> FieldsOf(string name, Asking asking) => Members((JsonObject)components[name]!, "", asking.Body, asking, 0);

    public bool Has(string name) => components.ContainsKey(name);

    private List<FormField> Members(JsonObject schema, string pointer, JsonObject? value, Asking asking, int depth)
    {
        var required = (schema["required"] as JsonArray)?.Select(name => name!.GetValue<string>()).ToHashSet() ?? [];
        var properties = (JsonObject)schema["properties"]!;
        if (properties.ContainsKey("ground"))
        {
            // A ground is explained, 40(25), although no schema asks for it.
            required.Add("explanation");
        }

        return
        [
            .. properties.Where(member => !NotAsked.Contains($"{pointer}/{member.Key}") && member.Value?["readOnly"] is null && member.Value?["const"] is null)
                .Select(member => Field((JsonObject)member.Value!, $"{pointer}/{member.Key}", member.Key, value?[member.Key], asking, depth, required.Contains(member.Key)))
                .OrderByDescending(field => field.IsRequired),
        ];
    }

    private FormField Field(JsonObject schema, string pointer, string name, JsonNode? value, Asking asking, int depth, bool isRequired)
    {
        string? hint = (string?)schema["description"];
        var resolved = Resolve(schema);
        var field = new FormField(pointer, name, FieldKind.Json)
        {
            Hint = hint ?? (string?)resolved["description"],
            IsRequired = isRequired || asking.Required.Contains(pointer),
            Failures = asking.FailuresAt(pointer),
        };
        if (pointer == "/items" && resolved["items"]?["type"]?.ToString() == "integer")
        {
            return field with { Kind = FieldKind.Items, Options = [.. asking.Items.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))], Value = value is JsonArray chosen ? string.Join(',', chosen) : null };
        }

        string type = TypeOf(resolved);
        return type switch
        {
            _ when resolved["enum"] is JsonArray words => field with { Kind = FieldKind.Choice, Options = [.. words.Where(word => word is not null).Select(word => word!.ToString())], Value = value?.ToString(), Grounds = name == "ground" ? asking.Grounds : null },
            "boolean" => field with { Kind = FieldKind.YesNo, Value = value?.ToString().ToLowerInvariant() },
            "integer" or "number" => field with { Kind = FieldKind.Number, Value = value?.ToString() },
            "string" when name == "evidence" && asking.Evidence is { Count: > 0 } evidence => field with
            {
                Kind = FieldKind.Choice,
                Options = [.. evidence.Select(item => item.Id).Append(value?.ToString()).OfType<string>().Distinct()],
                Names = evidence.ToDictionary(item => item.Id, item => item.Declared.Name ?? item.Id),
                Value = value?.ToString(),
            },
            "string" => field with { Kind = KindOf(resolved, name), Value = value?.ToString() },
            "object" when name == "jwk" => field with { Value = value?.ToJsonString(Readable) },
            "object" when resolved["properties"] is JsonObject && depth < Deepest => field with { Kind = FieldKind.Group, Children = Members(resolved, pointer, value as JsonObject, asking, depth + 1) },
            "array" when depth < Deepest => List(field, (JsonObject)resolved["items"]!, value as JsonArray, asking, depth),
            _ => field with { Value = value?.ToJsonString() },
        };
    }

    private FormField List(FormField field, JsonObject item, JsonArray? values, Asking asking, int depth)
    {
        int given = values?.Count ?? 0;
        int count = Math.Max(given + (asking.Adding == field.Pointer ? 1 : 0), field.IsRequired ? 1 : 0);
        return field with
        {
            Kind = FieldKind.List,
            Children = [.. Enumerable.Range(0, count).Select(place => Field(item, $"{field.Pointer}/{place}", field.Name, place < given ? values![place] : null, asking, depth + 1, false))],
        };
    }

    private static FieldKind KindOf(JsonObject schema, string name) => (string?)schema["format"] switch
    {
        _ when name == "sha256" => FieldKind.File,
        "date-time" => FieldKind.Instant,
        "date" => FieldKind.Day,
        _ => schema["pattern"] is not null || (int?)schema["maxLength"] < 200 || Short.Contains(name) || name.EndsWith("Reference", StringComparison.Ordinal) ? FieldKind.Line : FieldKind.Text,
    };

    /// <summary>What a reference, or a choice between something and null, stands for.</summary>
    private JsonObject Resolve(JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolve((JsonObject)components[reference[Components.Length..]]!);
        }

        return schema["anyOf"] is JsonArray choices && choices.OfType<JsonObject>().FirstOrDefault(choice => TypeOf(choice) != "null") is { } one ? Resolve(one) : schema;
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => type!.ToString()).First(type => type != "null"),
        JsonValue one => one.ToString(),
        _ => "",
    };
}
