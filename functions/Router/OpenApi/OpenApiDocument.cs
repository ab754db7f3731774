using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.OpenApi;

/// <summary>
/// The OpenAPI 3.1 description of the API, written from the functions' attributes, the serialization contracts and the problem
/// catalogue. ASP.NET's own generator knows endpoints only, and functions are none.
/// </summary>
public static class OpenApiDocument
{
    /// <summary>Describes every HTTP function of an assembly.</summary>
    /// <exception cref="InvalidOperationException">An HTTP function has no <see cref="OperationAttribute"/>.</exception>
    public static JsonObject Of(Assembly functions)
    {
        var schemas = new SchemaWriter(RouterJson.Options);
        var paths = new JsonObject();
        var operations = new OperationWriter(schemas);
        foreach (var operation in HttpOperation.Of(functions))
        {
            var path = paths[operation.Path] as JsonObject;
            if (path is null)
            {
                paths[operation.Path] = path = [];
            }

            foreach (string method in operation.Methods)
            {
                path[method] = operations.Write(operation);
            }
        }

        schemas.Of(typeof(Problem));
        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "RequestRouter",
                ["version"] = "1",
                ["description"] = "Carries requests for international cooperation between States Parties to the United Nations Convention against Cybercrime. "
                    + "Every communication is signed: X-JWS-Signature holds a detached JWS (RFC 7515 appendix F, RFC 7797) over the exact body bytes.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/api" }),
            ["tags"] = Tags.Described,
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas.Components, ["securitySchemes"] = SecuritySchemes() },
            ["x-notice-types"] = new JsonArray([.. RouterNotices.All.Select(notice => new JsonObject { ["type"] = notice.Type, ["meaning"] = notice.Meaning })]),
            ["x-problem-codes"] = new JsonArray([.. ProblemCodes.All.Select(problem => new JsonObject
            {
                ["code"] = problem.Code,
                ["type"] = problem.Type,
                ["status"] = problem.Status,
                ["title"] = problem.Title,
                ["meaning"] = problem.Meaning,
                ["remedy"] = Kebab.Of(problem.Remedy),
            })]),
        };
    }

    /// <summary>The document as it is served: UTF-8, indented.</summary>
    internal static byte[] Bytes(Assembly functions) =>
        JsonSerializer.SerializeToUtf8Bytes(Of(functions), new JsonSerializerOptions(RouterJson.Spoken) { WriteIndented = true });

    private static JsonObject SecuritySchemes() => new()
    {
        [OperationWriter.Bearer] = new JsonObject
        {
            ["type"] = "http",
            ["scheme"] = "bearer",
            ["bearerFormat"] = "JWT",
            ["description"] = "A token of the configured OpenID Connect issuer with the claims sub, state, authority and roles.",
        },
        [OperationWriter.Signature] = new JsonObject
        {
            ["type"] = "apiKey",
            ["in"] = "header",
            ["name"] = "X-JWS-Signature",
            ["description"] = "Detached JWS over the exact body bytes: ES256, ES384, ES512 or PS256; protected header alg, kid or x5t#S256, iat, b64 (false), crit ([\"b64\"]); "
                + "by a key that the register lists as valid now for the token's authority.",
        },
    };
}
