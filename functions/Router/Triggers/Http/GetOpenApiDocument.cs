using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The description of this API, written once from the code that serves it.</summary>
public sealed class GetOpenApiDocument
{
    private static readonly Lazy<byte[]> Document = new(() => OpenApiDocument.Bytes(typeof(GetOpenApiDocument).Assembly));

    [Function(nameof(GetOpenApiDocument))]
    [Operation("This description, OpenAPI 3.1", Description = "Written from the code that serves it.", Anonymous = true)]
    [Answer(200, "The document.", HasOtherBody = true)]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/openapi.json")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new FileContentResult(Document.Value, "application/json");
    }
}
