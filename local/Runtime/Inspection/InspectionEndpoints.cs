using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using RequestRouter.Local.Runtime.Http;

namespace RequestRouter.Local.Runtime.Inspection;

/// <summary>
/// <c>GET /local/instances</c>, <c>/local/instances/{id}</c>, <c>/local/queues</c>, <c>/local/dead-letters</c>: what the runtime holds, for somebody who looks inside. Only
/// there with the setting <c>Inspection</c>, because it asks nobody who they are.
/// </summary>
internal sealed class InspectionEndpoints : EndpointDataSource
{
    private readonly InstanceInspection instances;

    public InspectionEndpoints(InstanceInspection instances, QueueInspection queues)
    {
        this.instances = instances;
        Endpoints =
        [
            Serve("local/instances", ListAsync),
            Serve("local/instances/{id}", ShowAsync),
            Serve("local/queues", _ => Task.FromResult(Results.Json(queues.List()))),
            Serve("local/dead-letters", _ => Task.FromResult(Results.Json(queues.DeadLetters()))),
        ];
    }

    public override IReadOnlyList<Endpoint> Endpoints { get; }

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static RouteEndpoint Serve(string route, Func<HttpContext, Task<IResult>> serve) => new(
        async http => await (await serve(http)).ExecuteAsync(http),
        RoutePatternFactory.Parse(route),
        order: 0,
        new EndpointMetadataCollection(ServedRoute.Mark, new HttpMethodMetadata(["GET"])),
        route);

    private async Task<IResult> ListAsync(HttpContext http) =>
        Results.Json(await instances.ListAsync(http.Request.Query["prefix"].ToString(), http.RequestAborted));

    private async Task<IResult> ShowAsync(HttpContext http) =>
        await instances.ShowAsync((string)http.Request.RouteValues["id"]!, http.RequestAborted) is { } shown
            ? Results.Json(shown)
            : Results.Problem(statusCode: StatusCodes.Status404NotFound, title: "There is no such instance.");
}
