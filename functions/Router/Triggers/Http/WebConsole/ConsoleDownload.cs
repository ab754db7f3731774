using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>The bytes of what was furnished, for a browser to save.</summary>
public sealed class ConsoleDownload(ConsoleEntrance entrance)
{
    [Function(nameof(ConsoleDownload))]
    [Operation("The bytes of an evidence item", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/evidence/{id}/content")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        entrance.GetAsync(
            request,
            visit => visit.PassEvidenceOnAsync(id, null, "/console/cases", cancellationToken),
            cancellationToken);
}
