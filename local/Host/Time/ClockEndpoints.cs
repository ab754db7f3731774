using Microsoft.AspNetCore.Http;
using RequestRouter.Local.Host.Http;

namespace RequestRouter.Local.Host.Time;

/// <summary>
/// <c>GET</c> and <c>POST /local/clock</c>: what a rehearsal's clock tells, and moving it by an ISO 8601 duration. Only there
/// in a rehearsal.
/// </summary>
internal sealed class ClockEndpoints(RehearsalClock clock, RehearsalDriver driver)
{
    private const string Route = "local/clock";

    public IReadOnlyList<Endpoint> All => [HostEndpoints.Serve("GET", Route, TellAsync), HostEndpoints.Serve("POST", Route, AdvanceAsync)];

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
