using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using RequestRouter.Local.Runtime.Http;

namespace RequestRouter.Local.Runtime.Time;

/// <summary>
/// <c>GET</c> and <c>POST /local/clock</c>: what a rehearsal's clock tells, and moving it by an ISO 8601 duration. Only there
/// in a rehearsal.
/// </summary>
internal sealed class ClockEndpoints : EndpointDataSource
{
    private const string Route = "local/clock";
    private readonly RehearsalClock clock;
    private readonly RehearsalDriver driver;

    public ClockEndpoints(RehearsalClock clock, RehearsalDriver driver)
    {
        this.clock = clock;
        this.driver = driver;
        Endpoints = [Serve("GET", TellAsync), Serve("POST", AdvanceAsync)];
    }

    public override IReadOnlyList<Endpoint> Endpoints { get; }

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    private static RouteEndpoint Serve(string method, RequestDelegate serve) =>
        new(serve, RoutePatternFactory.Parse(Route), order: 0, new EndpointMetadataCollection(ServedRoute.Mark, new HttpMethodMetadata([method])), Route);

    private Task TellAsync(HttpContext http) => Results.Json(new { now = clock.GetUtcNow() }).ExecuteAsync(http);

    private async Task AdvanceAsync(HttpContext http)
    {
        var (span, fault) = await ClockRequest.ReadAsync(http.Request, http.RequestAborted);
        if (fault is null && span > DateTimeOffset.MaxValue - clock.GetUtcNow())
        {
            fault = "The clock cannot be moved past the end of the calendar.";
        }

        if (fault is not null)
        {
            await Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest, title: "The clock was not moved.").ExecuteAsync(http);
            return;
        }

        // What is due is done even if the caller does not wait for it.
        await driver.AdvanceAsync(span);
        await TellAsync(http);
    }
}
