using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>An operation of the API description.</summary>
internal sealed record DescribedOperation(string Path, string Method, JsonObject Description)
{
    public IReadOnlyList<string> Roles => [.. (Description["x-roles"]?.AsArray() ?? []).Select(role => role!.GetValue<string>())];

    public IReadOnlyList<string> QueryNames =>
    [
        .. (Description["parameters"]?.AsArray() ?? []).Where(parameter => parameter!["in"]!.GetValue<string>() == "query")
            .Select(parameter => parameter!["name"]!.GetValue<string>()),
    ];

    /// <summary>Sound bodies.</summary>
    public IReadOnlyList<JsonObject> Examples =>
    [
        .. (Description["requestBody"]?["content"]?["application/json"]?["examples"]?.AsObject() ?? [])
            .Select(example => example.Value!["value"]!.AsObject()),
    ];

    /// <summary>Whether a call goes to this operation.</summary>
    public bool Takes(FuzzCall call) => string.Equals(Method, call.Method, StringComparison.OrdinalIgnoreCase)
        && Segments("/" + call.Path.Split('?')[0]) is var sent && Segments(Path) is var parts && sent.Length == parts.Length
        && parts.Zip(sent).All(pair => pair.First.StartsWith('{') || string.Equals(pair.First, Uri.UnescapeDataString(pair.Second), StringComparison.OrdinalIgnoreCase));

    /// <summary>As they are sent: an escaped slash parts nothing.</summary>
    private static string[] Segments(string path) => path.Split('/');
}
