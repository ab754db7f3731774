using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Router.Telemetry;

/// <summary>
/// Writes a line for each HTTP call, by whose trace id an operator finds what a caller quotes: function, State, case, status, code and
/// duration. Neither the path nor a body stands in it, for both are the caller's words.
/// </summary>
public sealed class CallMiddleware(ILogger<CallMiddleware> logger, TimeProvider time) : IFunctionsWorkerMiddleware
{
    /// <summary>The status of a call whose caller went before the answer, as proxies write it.</summary>
    private const int CallerGone = 499;

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            var span = Traces.Begin(context.FunctionDefinition.Name, ActivityKind.Server, CauseOf(http), CaseOf(context));
            long begun = time.GetTimestamp();

            // While the span is what runs: they have one trace id.
            CallRecord.Of(http);

            // A function's result becomes the response after all middleware: only then is the status known.
            http.Response.OnCompleted(() =>
            {
                Write(context, http, time.GetElapsedTime(begun), span);
                return Task.CompletedTask;
            });
        }

        await next(context);
    }

    /// <summary>The server's own span where it has one, which goes on with the caller's trace; else what the caller sent.</summary>
    private static string? CauseOf(HttpContext http) => Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: var id } ? id : http.Request.Headers.TraceParent.ToString();

    private void Write(FunctionContext context, HttpContext http, TimeSpan taken, Activity? span)
    {
        var record = CallRecord.Of(http);
        int status = http.RequestAborted.IsCancellationRequested ? CallerGone : http.Response.StatusCode;
        span?.SetTag("http.request.method", http.Request.Method).SetTag("http.response.status_code", status).SetTag(Traces.State, record.State?.ToString()).SetTag(Traces.Code, record.Code);
        span?.SetStatus(status >= StatusCodes.Status500InternalServerError ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        span?.Dispose();
        if (record.Code is { } code)
        {
            Measures.Rejected(code, "http");
        }

        logger.Called(
            http.Request.Method,
            context.FunctionDefinition.Name,
            record.State?.ToString() ?? "nobody",
            CaseOf(context)?.ToString() ?? "no case",
            status,
            record.Code ?? "no problem",
            (long)taken.TotalMilliseconds,
            record.TraceId);
    }

    private static CaseId? CaseOf(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("caseId", out object? value) && CaseId.TryParse(value as string, null, out var caseId) ? caseId : null;
}
