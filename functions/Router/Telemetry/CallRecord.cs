using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace RequestRouter.Router.Telemetry;

/// <summary>What becomes known of a call on its way, for its line in the log: never what it holds.</summary>
internal sealed class CallRecord
{
    /// <summary>The State that the caller's token names; null where the token was not sound, or names none.</summary>
    public StateCode? State { get; set; }

    /// <summary>The code of the problem that the call is answered with; null where it is no problem.</summary>
    public string? Code { get; set; }

    /// <summary>
    /// By which the call is found in logs and traces, 32 hexadecimal digits: what a problem document calls <c>traceId</c>. The caller's own,
    /// where it sent <c>traceparent</c> (W3C Trace Context).
    /// </summary>
    public required string TraceId { get; init; }

    public static CallRecord Of(HttpContext http)
    {
        var record = http.Features.Get<CallRecord>();
        if (record is null)
        {
            http.Features.Set(record = new() { TraceId = TraceOf(http).ToHexString() });
        }

        return record;
    }

    private static ActivityTraceId TraceOf(HttpContext http) => Activity.Current switch
    {
        { IdFormat: ActivityIdFormat.W3C, TraceId: var current } => current,
        _ => ActivityContext.TryParse(http.Request.Headers.TraceParent, null, out var sent) ? sent.TraceId : ActivityTraceId.CreateRandom(),
    };
}
