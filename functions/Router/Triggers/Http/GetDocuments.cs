using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Pages;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Pages for whoever opens the router's address: what this is, where the API is described, how to begin.</summary>
public static class GetDocuments
{
    [Function("GetHome")]
    [Operation("Says what this is", Anonymous = true, Unlisted = true)]
    public static IActionResult Home([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = HttpOperation.RootRoute)] HttpRequest request) =>
        Page(Documents.Index, request);

    [Function("GetDocument")]
    [Operation("A document for integrators", Anonymous = true, Unlisted = true)]
    public static IActionResult Document([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "docs/{name}")] HttpRequest request, string name) =>
        Page(name, request);

    private static IActionResult Page(string name, HttpRequest request)
    {
        if (DocumentPage.Find(name) is not { } page)
        {
            return HttpAnswers.NotFound("There is no such page; the one at / lists them.");
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = DocumentPage.Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return new ContentResult { Content = page, ContentType = "text/html; charset=utf-8", StatusCode = StatusCodes.Status200OK };
    }
}
