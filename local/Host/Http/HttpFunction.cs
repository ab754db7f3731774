using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;
using Yarp.ReverseProxy.Forwarder;

namespace RequestRouter.Local.Host.Http;

/// <summary>
/// Serves the requests to one function: the request itself is forwarded to the worker's own HTTP server, the invocation that belongs to
/// it goes over the worker's stream, and a header ties the two together.
/// </summary>
internal sealed class HttpFunction(
    FunctionDescription function,
    AuthorizationLevel level,
    HttpSettings settings,
    RequestGate gate,
    FunctionKeys keys,
    FunctionsWorker worker,
    FunctionInvoker invoker,
    DurablePayload durable,
    IHttpForwarder forwarder,
    HttpMessageInvoker client,
    CancellationToken ending,
    ILogger log)
{
    private const string InvocationHeader = "x-ms-invocation-id";

    /// <summary>A function may take as long as its own limit; the forwarder has none.</summary>
    private static readonly ForwarderRequestConfig Forwarding = new() { ActivityTimeout = TimeSpan.FromDays(1) };

    public async Task ServeAsync(HttpContext http)
    {
        AddCustomHeaders(http);
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
        if (!worker.Ready.IsCompletedSuccessfully || worker.Ready.Result is not { HttpAddress: { } address } channel)
        {
            Unavailable(http);
            return;
        }

        bool hasFailed = false, isOverdue = false;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, ending);
        var request = FunctionInvoker.NewRequest(request => Fill(request, http));
        http.Request.Headers[InvocationHeader] = request.InvocationId;
        var forwarding = forwarder.SendAsync(http, address.ToString(), client, Forwarding, HttpTransformer.Default, over.Token).AsTask();
        var invocation = invoker.InvokeAsync(channel, function, request, over.Token);
        try
        {
            if (await Task.WhenAny(forwarding, invocation) == forwarding && await forwarding is not ForwarderError.None)
            {
                // The request does not come, or not whole: its function is not to wait for it.
                await over.CancelAsync();
            }

            await invocation;
        }
        catch (FunctionFailedException)
        {
            // The invoker has logged it. The worker's server knows nothing of it, and says 200 where nothing was said before.
            hasFailed = true;
        }
        catch (WorkerLostException)
        {
            await over.CancelAsync();
        }
        catch (FunctionTimedOutException)
        {
            isOverdue = true;
            await over.CancelAsync();
        }

        var error = await forwarding;
        hasFailed = isOverdue || (hasFailed && error is ForwarderError.None);
        if (http.RequestAborted.IsCancellationRequested || (error is ForwarderError.None && !hasFailed))
        {
            return;
        }

        if (http.Response.HasStarted)
        {
            log.ResponseBroken(function.Name, error);
            http.Abort();
        }
        else if (hasFailed)
        {
            Fail(http);
        }
        else if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            Unavailable(http);
        }
    }

    private void Fill(InvocationRequest request, HttpContext http)
    {
        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = new() { Http = new() } });
        foreach (var (name, value) in http.Request.RouteValues)
        {
            request.TriggerMetadata[name] = new() { String = value?.ToString() ?? "" };
        }

        durable.Fill(request, function);
    }

    private void Fail(HttpContext http)
    {
        http.Response.Clear();
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        AddCustomHeaders(http);
    }

    private void AddCustomHeaders(HttpContext http)
    {
        foreach (var header in settings.CustomHeaders)
        {
            http.Response.Headers[header.Key] = header.Value;
        }
    }

    private static void Unavailable(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
    }
}
