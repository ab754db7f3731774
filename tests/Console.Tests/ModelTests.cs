using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Model;

namespace RequestRouter.Console.Tests;

/// <summary>What the console reads of the API stands in the API's own description, member by member, under the same name and of the same type.</summary>
public sealed class ModelTests
{
    private const string Components = "#/components/schemas/";

    private static readonly JsonObject Schemas = OpenApiDocument.Of(typeof(BodySchemas).Assembly)["components"]!["schemas"]!.AsObject();

    /// <summary>What is read whole; all else hangs on these.</summary>
    private static readonly Dictionary<Type, string> Roots = new()
    {
        [typeof(AcceptedSaying)] = "Acceptance",
        [typeof(ApiProblem)] = "Problem",
        [typeof(CaseClaims)] = "CaseClaims",
        [typeof(CaseDetail)] = "CaseView",
        [typeof(CaseEvidence)] = "EvidenceList",
        [typeof(CasePage)] = "CaseList",
        [typeof(CustodyPage)] = "CustodyPage",
        [typeof(DeadMessages)] = "DeadLetterList",
        [typeof(DeclaredItem)] = "DeclaredEvidence",
        [typeof(EnteredChange)] = "ChangeView",
        [typeof(EvidenceDetail)] = "EvidenceView",
        [typeof(ItemProvenance)] = "ProvenanceGraph",
        [typeof(KeyEnds)] = "KeyEndList",
        [typeof(PartyEntry)] = "PartyRegistration",
        [typeof(PartyRegister)] = "PartyList",
        [typeof(Queues)] = "QueueStateList",
        [typeof(RegisterChanges)] = "ChangeList",
        [typeof(ReleaseDetail)] = "ReleaseView",
        [typeof(Releases)] = "ReleaseList",
        [typeof(ReplayView)] = "ReplayReport",
        [typeof(SavedViews)] = "SavedViews",
        [typeof(StatisticsTable)] = "StatisticsReport",
        [typeof(StuckCases)] = "StuckCaseList",
        [typeof(TimelinePage)] = "Timeline",
        [typeof(Trial)] = "DryRun",
        [typeof(WorkCounts)] = "WorkCounts",
        [typeof(WorkPage)] = "WorkList",
    };

    /// <summary>What the console makes itself.</summary>
    private static readonly Type[] Own = [typeof(KeyToProve), typeof(RegisteredKey), typeof(SignatureHeader), typeof(WorkFilter)];

    /// <summary>Members that the console adds to what it read.</summary>
    private static readonly string[] Added = ["FieldFailure.field"];

    [Fact]
    public void Every_member_is_in_the_APIs_description_under_its_name_and_of_its_type()
    {
        var faults = new List<string>();
        var reached = new HashSet<Type>();
        foreach (var (type, schema) in Roots)
        {
            Compare(type, Schemas[schema]?.AsObject() ?? throw new InvalidOperationException(schema), reached, faults);
        }

        Assert.Empty(faults);
        Assert.Empty(typeof(CaseDetail).Assembly.GetTypes().Where(type => type.Namespace == typeof(CaseDetail).Namespace && !type.IsNested).Except(reached).Except(Own).Select(type => type.Name));
    }

    private static void Compare(Type type, JsonObject schema, HashSet<Type> reached, List<string> faults)
    {
        if (!reached.Add(type))
        {
            return;
        }

        var nullability = new NullabilityInfoContext();
        var required = (schema["required"] as JsonArray)?.Select(name => name!.ToString()).ToHashSet() ?? [];
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.CanWrite))
        {
            string name = member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (Added.Contains($"{type.Name}.{name}"))
            {
                continue;
            }

            if (schema["properties"]?[name] is not JsonObject described)
            {
                faults.Add($"{type.Name}.{name} is not there");
                continue;
            }

            var (resolved, isNull) = Resolve(described);
            bool takesNull = Nullable.GetUnderlyingType(member.PropertyType) is not null || (!member.PropertyType.IsValueType && nullability.Create(member).ReadState == NullabilityState.Nullable);
            if (!takesNull && (isNull || (!required.Contains(name) && !HasDefault(type, member))))
            {
                faults.Add($"{type.Name}.{name} may be absent");
            }

            OfType($"{type.Name}.{name}", Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, resolved, reached, faults);
        }
    }

    private static void OfType(string place, Type type, JsonObject schema, HashSet<Type> reached, List<string> faults)
    {
        string said = TypeOf(schema);
        string? expected = type == typeof(string) ? "string" : type == typeof(bool) ? "boolean" : type == typeof(int) || type == typeof(long) ? "integer" : type == typeof(DateTimeOffset) ? "string" : null;
        if (expected is not null)
        {
            if (said != expected || (type == typeof(DateTimeOffset) && (string?)schema["format"] != "date-time"))
            {
                faults.Add($"{place} is {schema.ToJsonString()}");
            }
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            if (said == "array")
            {
                OfType(place, type.GetGenericArguments()[0], Resolve(schema["items"]!.AsObject()).Schema, reached, faults);
            }
            else
            {
                faults.Add($"{place} is no list");
            }
        }
        else if (schema["properties"] is JsonObject)
        {
            Compare(type, schema, reached, faults);
        }
        else
        {
            faults.Add($"{place} is {schema.ToJsonString()}, not {type.Name}");
        }
    }

    private static (JsonObject Schema, bool IsNull) Resolve(JsonObject schema)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            return Resolve(Schemas[reference[Components.Length..]]!.AsObject());
        }

        if (schema["anyOf"] is JsonArray choices)
        {
            var one = choices.Select(choice => choice!.AsObject()).First(choice => TypeOf(choice) != "null");
            return (Resolve(one).Schema, choices.Any(choice => TypeOf(choice!.AsObject()) == "null"));
        }

        return (schema, schema["type"] is JsonArray types && types.Any(type => type!.ToString() == "null"));
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray several => several.Select(type => type!.ToString()).First(type => type != "null"),
        JsonValue one => one.ToString(),
        _ => "",
    };

    /// <summary>Whether the model has a value of its own for what is left out: zero or false as the API means it, or an empty list.</summary>
    private static bool HasDefault(Type type, PropertyInfo member) =>
        member.PropertyType.IsValueType || (type.GetConstructor(Type.EmptyTypes) is { } made && member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null && member.GetValue(made.Invoke([])) is not null);
}
