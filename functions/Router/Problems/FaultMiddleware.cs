using Azure;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Faults;

namespace RequestRouter.Router.Problems;

/// <summary>
/// Outermost: turns what a function throws into a bare problem with a trace id, so that no caller ever sees the inside. Faults
/// of other triggers pass through, because their runtime retries them.
/// </summary>
public sealed partial class FaultMiddleware(ILogger<FaultMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is not { } http)
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
        }
        catch (BadHttpRequestException refused) when (!http.Response.HasStarted)
        {
            // The server's own refusal, as of a body that broke off.
            var problem = refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? Problem.BodyTooLarge
                : Problem.Of(ProblemCodes.MalformedBody, "The body did not arrive whole.");
            await problem.WriteAsync(http);
        }
        catch (Exception away) when (!http.Response.HasStarted && IsOutage(away))
        {
            // Storage, the bus or the network does not answer, after the clients' own retries.
            LogFault(context.FunctionDefinition.Name, context.InvocationId, away.GetType(), away.StackTrace);
            http.Response.Clear();
            await (Problem.Of(ProblemCodes.Unavailable) with { RetryAfter = 5 }).WriteAsync(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            LogFault(context.FunctionDefinition.Name, context.InvocationId, fault.GetType(), fault.StackTrace);
            http.Response.Clear();
            await Problem.Of(ProblemCodes.Internal).WriteAsync(http);
        }
    }

    /// <summary>Also where each of several tries failed in its way.</summary>
    private static bool IsOutage(Exception fault) => fault switch
    {
        RequestFailedException storage => storage.Status is 0 or 408 or 429 or >= 500,
        AggregateException several => several.InnerExceptions.All(IsOutage),
        _ => Fault.MayPass(fault),
    };

    // Not the exception's message: it may quote what a State wrote.
    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "HTTP function {Function} failed in invocation {InvocationId} with {Fault}: {Place}")]
    private partial void LogFault(string function, string invocationId, Type fault, string? place);
}
