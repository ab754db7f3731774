using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RequestRouter.Router;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>A sound body of every type of communication: the examples of the OpenAPI document, with instants that are still to come.</summary>
internal static partial class Phrases
{
    private const string Folder = "examples/communications/";

    private static readonly IReadOnlyDictionary<string, string> ByType = Read();

    /// <summary>Every type that may be said about a case, in a fixed order.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. ByType.Keys.Order(StringComparer.Ordinal)];

    /// <param name="items">What it is said of; empty to leave that as the example has it.</param>
    public static JsonObject Say(string type, string id, IReadOnlyList<int> items, DateTimeOffset now)
    {
        string soon = now.AddDays(20).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var said = JsonNode.Parse(Instant().Replace(ByType[type], $"\"{soon}\""))!.AsObject();
        said["id"] = id;

        // The case and the sender that the example names are others; who says it enters its own.
        said.Remove("caseId");
        said.Remove("from");
        if (items.Count > 0 && said.ContainsKey("items"))
        {
            said["items"] = new JsonArray([.. items.Select(item => JsonValue.Create(item))]);
            (said["reasons"] as JsonArray)?.OfType<JsonObject>().ToList().ForEach(reason => reason.Remove("items"));
        }

        return said;
    }

    private static Dictionary<string, string> Read()
    {
        var holder = typeof(RouterServices).Assembly;
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in holder.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(holder.GetManifestResourceStream(name)!);
            string body = reader.ReadToEnd();
            bodies[JsonNode.Parse(body)!["type"]!.GetValue<string>()] = body;
        }

        bodies.Remove("register-oral-request");
        return bodies;
    }

    [GeneratedRegex("\"\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z\"")]
    private static partial Regex Instant();
}
