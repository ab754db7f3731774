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

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            long begun = time.GetTimestamp();

            // A function's result becomes the response after all middleware: only then is the status known.
            http.Response.OnCompleted(() =>
            {
                Write(context, http, time.GetElapsedTime(begun));
                return Task.CompletedTask;
            });
        }

        return next(context);
    }

    private void Write(FunctionContext context, HttpContext http, TimeSpan taken)
    {
        var record = CallRecord.Of(http);
        logger.Called(
            http.Request.Method,
            context.FunctionDefinition.Name,
            record.State?.ToString() ?? "nobody",
            CaseOf(context)?.ToString() ?? "no case",
            http.RequestAborted.IsCancellationRequested ? CallerGone : http.Response.StatusCode,
            record.Code ?? "no problem",
            (long)taken.TotalMilliseconds,
            record.TraceId);
    }

    private static CaseId? CaseOf(FunctionContext context) =>
        context.BindingContext.BindingData.TryGetValue("caseId", out object? value) && CaseId.TryParse(value as string, null, out var caseId) ? caseId : null;
}
