using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>Gives the bytes that are to be signed as a file, for a State's signing service.</summary>
public sealed class ConsoleBytes(ConsoleEntrance entrance)
{
    [Function(nameof(ConsoleBytes))]
    [Operation("The bytes to sign", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/bytes")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.PostAsync(
            request,
            (_, form) =>
            {
                PageResult.Guard(request.HttpContext);
                return Task.FromResult<IActionResult>(new FileContentResult(Encoding.UTF8.GetBytes(Answers.Carried(form["body"])), "application/octet-stream") { FileDownloadName = "to-sign.json" });
            },
            cancellationToken);
}
