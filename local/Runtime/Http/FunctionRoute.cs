using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Http;

/// <summary>Serves the requests to one function.</summary>
internal sealed class FunctionRoute(
    FunctionEntry function, HttpSettings settings, RequestGate gate, FunctionKeys keys, IFunctionInvoker invoker, ILogger log)
{
    private readonly AuthorizationLevel level = ((HttpTriggerAttribute)function.Trigger).AuthLevel;

    public async Task ServeAsync(HttpContext http)
    {
        foreach (var header in settings.CustomHeaders)
        {
            http.Response.Headers[header.Key] = header.Value;
        }

        if (!keys.Open(http.Request, level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (!await gate.PassAsync(() => RunAsync(http), http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
    }

    private async Task RunAsync(HttpContext http)
    {
        var invocation = new Invocation
        {
            TriggerValue = http.Request,
            Other = parameter => RouteValues.Bind(http, parameter),
            BindingData = http.Request.RouteValues,
            Item = KeyValuePair.Create<object, object>(HttpInvocation.ContextItem, http),
            Finish = result => HttpResults.WriteAsync(http, result),
        };
        try
        {
            await invoker.InvokeAsync(function, invocation, http.RequestAborted);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to answer.
        }
        catch (BadHttpRequestException bad) when (!http.Response.HasStarted)
        {
            // The server's own refusal of a body that is too large or broken off.
            http.Response.Clear();
            http.Response.StatusCode = bad.StatusCode;
        }
        catch (Exception fault) when (http.Response.HasStarted)
        {
            log.ResponseBroken(function.Name, fault);
            http.Abort();
        }
        catch (Exception fault) when (fault is not BadHttpRequestException)
        {
            // The invoker has logged it; a caller learns nothing of the inside.
            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
