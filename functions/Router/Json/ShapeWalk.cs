using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>Compares a parsed document with a serialization contract and lists where they differ.</summary>
internal sealed class ShapeWalk(JsonSerializerOptions options)
{
    /// <summary>More are of no help to a person, and a body of a megabyte could hold a hundred thousand.</summary>
    private const int MaxFailures = 100;

    /// <summary>The most elements of one list: more than any case has use for, and few enough that no rule takes long over them.</summary>
    private const int MaxElements = 10_000;

    private readonly List<ShapeFailure> failures = [];

    public IReadOnlyList<ShapeFailure> Failures => failures;

    /// <param name="converter">The converter of the member that holds the value, where it has one of its own.</param>
    public void Visit(JsonElement element, JsonTypeInfo declared, JsonPointer at, JsonConverter? converter = null)
    {
        var type = Nullable.GetUnderlyingType(declared.Type) is { } underlying ? options.GetTypeInfo(underlying) : declared;
        switch (type.Kind)
        {
            case JsonTypeInfoKind.Object when type.PolymorphismOptions is not null:
                VisitPolymorphic(element, type, at);
                break;
            case JsonTypeInfoKind.Object:
                VisitObject(element, type, at, discriminator: null);
                break;
            case JsonTypeInfoKind.Enumerable:
                VisitArray(element, type, at);
                break;
            case JsonTypeInfoKind.Dictionary:
                VisitDictionary(element, type, at);
                break;
            case JsonTypeInfoKind.None when IsAnything(type.Type):
                VisitAnything(element, at);
                break;
            default:
                if (ScalarShape.Check(element, type, converter) is { } fault)
                {
                    Fail(at, fault.Code, fault.Detail);
                }

                break;
        }
    }

    private static bool IsAnything(Type type) =>
        type == typeof(JsonElement) || type == typeof(object) || typeof(JsonNode).IsAssignableFrom(type);

    private void VisitPolymorphic(JsonElement element, JsonTypeInfo type, JsonPointer at)
    {
        if (!Is(element, JsonValueKind.Object, "an object", at))
        {
            return;
        }

        var kinds = type.PolymorphismOptions!;
        string name = kinds.TypeDiscriminatorPropertyName;
        if (!element.TryGetProperty(name, out var stated))
        {
            Fail(at.Member(name), ShapeCodes.MissingMember, $"The member '{name}' is required.");
            VisitAnything(element, at);
        }
        else if (stated.ValueKind != JsonValueKind.String)
        {
            Fail(at.Member(name), ShapeCodes.WrongType, "Expected a string.");
            VisitAnything(element, at);
        }
        else if (kinds.DerivedTypes.FirstOrDefault(kind => stated.ValueEquals((string)kind.TypeDiscriminator!)) is not { DerivedType: { } derived })
        {
            Fail(at.Member(name), ShapeCodes.InvalidValue, $"Expected one of {string.Join(", ", kinds.DerivedTypes.Select(kind => kind.TypeDiscriminator))}.");
            VisitAnything(element, at);
        }
        else
        {
            VisitObject(element, options.GetTypeInfo(derived), at, name);
        }
    }

    private void VisitObject(JsonElement element, JsonTypeInfo type, JsonPointer at, string? discriminator)
    {
        if (!Is(element, JsonValueKind.Object, "an object", at))
        {
            return;
        }

        var shape = ObjectShape.Of(type);
        var seen = Members(element, at, (name, value, place) =>
        {
            if (name == discriminator)
            {
                return;
            }

            if (!shape.Members.TryGetValue(name, out var member))
            {
                if (!shape.Ignores(name))
                {
                    Fail(place, ShapeCodes.UnknownMember, $"There is no member '{Shorten(name)}' here.");
                }

                VisitAnything(value, place);
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                Visit(value, options.GetTypeInfo(member.PropertyType), place, member.CustomConverter);
            }
            else if (!ObjectShape.TakesNull(member))
            {
                Fail(place, ShapeCodes.WrongType, "Null is not accepted here.");
            }
        });
        foreach (string required in shape.Required.Where(name => !seen.Contains(name)))
        {
            Fail(at.Member(required), ShapeCodes.MissingMember, $"The member '{required}' is required.");
        }
    }

    private void VisitDictionary(JsonElement element, JsonTypeInfo type, JsonPointer at)
    {
        if (!Is(element, JsonValueKind.Object, "an object", at))
        {
            return;
        }

        var keys = options.GetTypeInfo(type.KeyType!);
        var values = options.GetTypeInfo(type.ElementType!);
        Members(element, at, (name, value, place) =>
        {
            if (ScalarShape.Check(JsonSerializer.SerializeToElement(name), keys) is { } fault)
            {
                Fail(place, fault.Code, $"As a member name: {fault.Detail}");
            }

            Visit(value, values, place);
        });
    }

    private void VisitArray(JsonElement element, JsonTypeInfo type, JsonPointer at)
    {
        if (!Is(element, JsonValueKind.Array, "an array", at))
        {
            return;
        }

        if (element.GetArrayLength() > MaxElements)
        {
            Fail(at, ShapeCodes.OutOfBounds, $"Expected at most {MaxElements} elements.");
            return;
        }

        var elements = options.GetTypeInfo(type.ElementType!);
        int index = 0;
        foreach (var value in element.EnumerateArray())
        {
            Visit(value, elements, at.Element(index++));
        }
    }

    /// <summary>Where anything may stand, members are still named once and text is still Unicode.</summary>
    private void VisitAnything(JsonElement element, JsonPointer at)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            Members(element, at, (_, value, place) => VisitAnything(value, place));
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            int index = 0;
            foreach (var value in element.EnumerateArray())
            {
                VisitAnything(value, at.Element(index++));
            }
        }
        else if (element.ValueKind == JsonValueKind.String && UnicodeText.Of(element) is null)
        {
            Fail(at, ShapeCodes.NotText, ScalarShape.NotText);
        }
    }

    private HashSet<string> Members(JsonElement element, JsonPointer at, Action<string, JsonElement, JsonPointer> visit)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (failures.Count > MaxFailures)
            {
                break;
            }

            if (UnicodeText.NameOf(property) is not { } name)
            {
                Fail(at, ShapeCodes.NotText, "A member name holds half of a surrogate pair.");
                continue;
            }

            var place = at.Member(name);
            if (seen.Add(name))
            {
                visit(name, property.Value, place);
            }
            else
            {
                Fail(place, ShapeCodes.DuplicateMember, $"The member '{Shorten(name)}' is there more than once.");
            }
        }

        return seen;
    }

    private bool Is(JsonElement element, JsonValueKind kind, string expected, JsonPointer at)
    {
        if (element.ValueKind != kind)
        {
            Fail(at, ShapeCodes.WrongType, $"Expected {expected}.");
        }

        return element.ValueKind == kind;
    }

    private static string Shorten(string name) => name.Length <= 64 ? name : name[..64] + "…";

    private void Fail(JsonPointer at, string code, string detail)
    {
        if (failures.Count < MaxFailures)
        {
            failures.Add(new(at.ToString(), code, detail));
        }
        else if (failures.Count == MaxFailures)
        {
            failures.Add(new("", ShapeCodes.AndMore, $"There are more failures than the {MaxFailures} listed."));
        }
    }
}
