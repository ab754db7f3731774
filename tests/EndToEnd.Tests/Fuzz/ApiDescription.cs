using System.Net;
using System.Text.Json.Nodes;
using Json.Schema;

namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>The API description as the router serves it, and whether an answer is one that it describes.</summary>
internal sealed class ApiDescription
{
    private readonly JsonObject schemas;
    private readonly Dictionary<string, JsonSchema> compiled = [];

    private ApiDescription(JsonObject document)
    {
        // The schemas of a document stand where the validator looks for definitions.
        schemas = JsonNode.Parse(document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
        Operations =
        [
            .. from path in document["paths"]!.AsObject()
               from operation in path.Value!.AsObject()
               select new DescribedOperation(path.Key, operation.Key.ToUpperInvariant(), operation.Value!.AsObject()),
        ];
    }

    public IReadOnlyList<DescribedOperation> Operations { get; }

    public static async Task<ApiDescription> ReadAsync(HttpClient client) => new(JsonNode.Parse(await client.GetStringAsync("openapi.json"))!.AsObject());

    /// <summary>What of an answer is not described; null where all is.</summary>
    public async Task<string?> FaultAsync(FuzzCall call, HttpResponseMessage answer)
    {
        int status = (int)answer.StatusCode;
        if (status >= 500)
        {
            return $"{status}";
        }

        if (call.Method == "HEAD")
        {
            // Nothing of it is described, and it has no body.
            return null;
        }

        string? type = answer.Content.Headers.ContentType?.MediaType;
        string text = await answer.Content.ReadAsStringAsync();
        var operation = Operations.FirstOrDefault(operation => operation.Takes(call));
        if (operation is null)
        {
            return status is 404 or 405 ? ProblemFault(status, type, text) : call.Method == "OPTIONS" && answer.StatusCode == HttpStatusCode.NoContent ? null : $"{status} where the API has nothing";
        }

        if (operation.Description["responses"]![$"{status}"] is not { } described)
        {
            return $"{status} is not among the answers of {operation.Method} {operation.Path}: {text}";
        }

        if (status >= 400)
        {
            return ProblemFault(status, type, text);
        }

        if (described["content"] is not JsonObject contents)
        {
            return text.Length == 0 ? null : $"{status} has a body that is not described";
        }

        if (contents["*/*"] is not null)
        {
            // Bytes of somebody's own.
            return null;
        }

        if (type is null || contents[type] is not { } content)
        {
            return $"{status} is {type}, not {string.Join(", ", contents.Select(one => one.Key))}";
        }

        // Texts and files of lines, whose form pages describe, and their tests hold.
        return type is "text/plain" or "application/jsonl" ? null : Differences($"{operation.Method} {operation.Path} {status}", content["schema"]!, text);
    }

    private string? ProblemFault(int status, string? type, string text)
    {
        if (type != "application/problem+json")
        {
            return $"{status} is {type ?? "without a type"}, and no problem document: {text}";
        }

        var problem = JsonNode.Parse(text)!;
        return problem["status"]!.GetValue<int>() != status ? $"{status} says {problem["status"]}"
            : problem["traceId"] is null ? $"{status} has no traceId"
            : Differences("problem", new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, text);
    }

    private string? Differences(string name, JsonNode schema, string text)
    {
        if (!compiled.TryGetValue(name, out var validator))
        {
            var whole = JsonNode.Parse(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
            whole["$defs"] = schemas.DeepClone();
            compiled[name] = validator = JsonSchema.FromText(whole.ToJsonString());
        }

        var result = validator.Evaluate(JsonNode.Parse(text), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? null : $"{name} is not as described: "
            + string.Join("; ", (result.Details ?? []).Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation} {error.Value}")).Take(5))
            + $": {text}";
    }
}
