using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Rendering;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Style, script and icon of the console, which a browser may keep for ever: another version has another path.</summary>
public static class ConsoleFiles
{
    [Function(nameof(ConsoleFiles))]
    [Operation("A file of the console", Anonymous = true, Unlisted = true)]
    public static IActionResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/assets/{version}/{name}")] HttpRequest request, string version, string name)
    {
        if (AssetFiles.Find(version, name) is not { } file)
        {
            return HttpAnswers.NotFound("There is no such file, or no more.");
        }

        PageResult.Guard(request.HttpContext);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return new FileContentResult(file.Bytes, file.MediaType);
    }
}
