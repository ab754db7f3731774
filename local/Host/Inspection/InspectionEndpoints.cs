using Microsoft.AspNetCore.Http;
using RequestRouter.Local.Host.Http;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Inspection;

/// <summary>
/// <c>GET /local/instances</c>, <c>/local/instances/{id}</c>, <c>/local/queues</c>, <c>/local/dead-letters</c>, <c>/local/worker</c>: what the host holds, for somebody
/// who looks inside. Only there with the setting <c>Inspection</c>, because it asks nobody who they are.
/// </summary>
internal sealed class InspectionEndpoints(InstanceInspection instances, QueueInspection queues, FunctionsWorker worker)
{
    public IReadOnlyList<Endpoint> All =>
    [
        Serve("local/instances", ListAsync),
        Serve("local/instances/{id}", ShowAsync),
        Serve("local/queues", _ => Task.FromResult(Results.Json(queues.List()))),
        Serve("local/dead-letters", _ => Task.FromResult(Results.Json(queues.DeadLetters()))),
        Serve("local/worker", _ => Task.FromResult(Results.Json(new { processId = worker.ProcessId }))),
    ];

    private static Endpoint Serve(string route, Func<HttpContext, Task<IResult>> serve) =>
        HostEndpoints.Serve("GET", route, async http => await (await serve(http)).ExecuteAsync(http));

    private async Task<IResult> ListAsync(HttpContext http) =>
        Results.Json(await instances.ListAsync(http.Request.Query["prefix"].ToString(), http.RequestAborted));

    private async Task<IResult> ShowAsync(HttpContext http) =>
        await instances.ShowAsync((string)http.Request.RouteValues["id"]!, http.RequestAborted) is { } shown
            ? Results.Json(shown)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such instance.");
}
