using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Router.Triggers.Http.WebConsole;

/// <summary>The console's own address leads each officer to what its role begins with.</summary>
public sealed class ConsoleHome(ConsoleEntrance entrance)
{
    [Function(nameof(ConsoleHome))]
    [Operation("The console", Anonymous = true, Unlisted = true)]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console")] HttpRequest request, CancellationToken cancellationToken) =>
        entrance.GetAsync(request, visit => Task.FromResult(ConsoleEntrance.Redirect(request, visit.Context.Reader!.Start)), cancellationToken);
}
