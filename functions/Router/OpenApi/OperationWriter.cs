using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.OpenApi;

/// <summary>Writes the operation objects of the OpenAPI document.</summary>
internal sealed class OperationWriter(SchemaWriter schemas)
{
    public const string Bearer = "bearer";
    public const string Signature = "signature";

    public JsonObject Write(HttpOperation operation)
    {
        var about = operation.About;
        var written = new JsonObject
        {
            ["operationId"] = JsonNamingPolicy.CamelCase.ConvertName(operation.Name),
            ["tags"] = new JsonArray(Tags.Of(operation.Path)),
            ["summary"] = about.Summary,
        };
        if (Description(about) is { Length: > 0 } description)
        {
            written["description"] = description;
        }

        written["security"] = Security(about);
        if (about.Roles.Length > 0)
        {
            written["x-roles"] = new JsonArray([.. about.Roles.Select(role => (JsonNode)OfficerRoles.Word(role))]);
        }

        if (Parameters(operation) is { Count: > 0 } parameters)
        {
            written["parameters"] = parameters;
        }

        if (about.Body is not null)
        {
            written["requestBody"] = Body(about, about.Body);
        }

        written["responses"] = Responses(operation);
        return written;
    }

    private static string Description(OperationAttribute about)
    {
        string roles = about.Roles.Length == 0 ? "" : $"Roles: {string.Join(", ", about.Roles.Select(OfficerRoles.Word))}.";
        return string.Join("\n\n", new[] { about.Description, roles }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static JsonArray Security(OperationAttribute about)
    {
        var needed = new JsonObject();
        if (!about.Anonymous)
        {
            needed[Bearer] = new JsonArray();
        }

        if (about.Signed)
        {
            needed[Signature] = new JsonArray();
        }

        return needed.Count == 0 ? [] : [needed];
    }

    private JsonArray Parameters(HttpOperation operation)
    {
        var path = operation.PathParameters.Select(name => Parameter(name, "path", PathSchema(name), null));
        var query = operation.Query.Select(parameter => Parameter(parameter.Name, "query", schemas.Of(parameter.Type), parameter.Description));
        var headers = operation.Headers.Select(header => Parameter(header.Name, "header", new() { ["type"] = "string" }, header.Description));
        return [.. path.Concat(query).Concat(headers)];
    }

    private static JsonObject Parameter(string name, string place, JsonObject schema, string? description)
    {
        var written = new JsonObject { ["name"] = name, ["in"] = place, ["required"] = place == "path", ["schema"] = schema };
        if (description is not null)
        {
            written["description"] = description;
        }

        return written;
    }

    private JsonObject PathSchema(string name) => name switch
    {
        "caseId" => schemas.Of(typeof(CaseId)),
        "state" => schemas.Of(typeof(StateCode)),
        "number" => new() { ["type"] = "integer" },
        _ => new() { ["type"] = "string" },
    };

    private JsonObject Body(OperationAttribute about, Type type)
    {
        var content = new JsonObject
        {
            ["schema"] = about.OrCommunication is { } other
                ? new JsonObject { ["anyOf"] = new JsonArray(schemas.Of(type), schemas.OfCommunication(other)) }
                : schemas.Of(type),
        };
        if (about.Examples is { } folder)
        {
            content["examples"] = new JsonObject(ExampleFiles.In(folder)
                .Select(example => KeyValuePair.Create(example.Name, (JsonNode?)new JsonObject { ["value"] = example.Body })));
        }

        return new() { ["required"] = true, ["content"] = new JsonObject { ["application/json"] = content } };
    }

    private JsonObject Responses(HttpOperation operation)
    {
        var responses = new JsonObject();
        foreach (var answer in operation.Answers)
        {
            string status = answer.Status.ToString(CultureInfo.InvariantCulture);
            if (responses[status] is JsonObject { } other)
            {
                // The same in another media type.
                other["content"]![answer.MediaType] = Answer(answer)["content"]![answer.MediaType]!.DeepClone();
            }
            else
            {
                responses[status] = Answer(answer);
            }
        }

        foreach (var problems in OperationProblems.Of(operation))
        {
            responses[problems.Key.ToString(CultureInfo.InvariantCulture)] = Problems([.. problems]);
        }

        return responses;
    }

    private JsonObject Answer(AnswerAttribute answer)
    {
        var written = new JsonObject { ["description"] = answer.Description };
        if (answer.Body is not null || answer.HasOtherBody)
        {
            written["content"] = new JsonObject
            {
                [answer.MediaType] = new JsonObject { ["schema"] = Schema(answer) },
            };
        }

        if (answer.Headers.Length > 0)
        {
            written["headers"] = new JsonObject(answer.Headers.Select(header =>
                KeyValuePair.Create(header, (JsonNode?)new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } })));
        }

        return written;
    }

    private JsonObject Schema(AnswerAttribute answer) => answer.Body is null ? []
        : answer.OrBody is null ? schemas.Of(answer.Body)
        : new() { ["anyOf"] = new JsonArray(schemas.Of(answer.Body), schemas.Of(answer.OrBody)) };

    private JsonObject Problems(IReadOnlyList<KnownCode> problems) => new()
    {
        ["description"] = string.Join("\n", problems.Select(problem => $"- `{problem.Code}`: {problem.Title}.")),
        ["content"] = new JsonObject
        {
            [Problem.MediaType] = new JsonObject
            {
                ["schema"] = new JsonObject
                {
                    ["allOf"] = new JsonArray(
                        schemas.Of(typeof(Problem)),
                        new JsonObject
                        {
                            ["properties"] = new JsonObject
                            {
                                ["code"] = new JsonObject { ["enum"] = new JsonArray([.. problems.Select(problem => (JsonNode)problem.Code)]) },
                            },
                        }),
                },
            },
        },
    };
}
