using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Worker;

/// <summary>
/// Runs functions in the worker, within host.json's functionTimeout. A function that has not ended shortly after its time is over takes
/// its worker with it, as in Azure. Times of execution are real, whatever clock the app is told.
/// </summary>
internal sealed class FunctionInvoker(FunctionsWorker worker, HostJson hostJson, ILogger<FunctionInvoker> log)
{
    /// <summary>How long after its token is cancelled a function may take to end.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Runs a function in the worker that is ready next.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="fill">Puts in what its parameters are made of; called once for each worker that is asked.</param>
    /// <param name="cancellationToken">Cancels the function's own token; its end is waited for.</param>
    /// <exception cref="FunctionFailedException">The function threw.</exception>
    /// <exception cref="WorkerLostException">The worker ended first.</exception>
    /// <exception cref="FunctionTimedOutException">The worker had to be ended because the function did not end.</exception>
    public async Task<InvocationResponse> InvokeAsync(
        FunctionDescription function, Action<InvocationRequest> fill, CancellationToken cancellationToken = default)
    {
        var channel = await worker.Ready.WaitAsync(cancellationToken);
        return await InvokeAsync(channel, function, NewRequest(fill), cancellationToken);
    }

    public static InvocationRequest NewRequest(Action<InvocationRequest> fill)
    {
        var request = new InvocationRequest { InvocationId = Guid.NewGuid().ToString() };
        fill(request);
        return request;
    }

    /// <summary>Runs a function in a given worker.</summary>
    public async Task<InvocationResponse> InvokeAsync(
        WorkerChannel channel, FunctionDescription function, InvocationRequest request, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = channel.InvokeAsync(function.Name, request, ending.Token);
        if (hostJson.FunctionTimeout is { } limit)
        {
            await WithinAsync(running, function, limit, ending);
        }

        var response = await running;
        if (response.Result.Status == StatusResult.Types.Status.Success)
        {
            return response;
        }

        var fault = new FunctionFailedException(response.Result);
        if (!cancellationToken.IsCancellationRequested)
        {
            log.FunctionFailed(function.Name, fault.FaultType);
        }

        throw fault;
    }

    private async Task WithinAsync(Task running, FunctionDescription function, TimeSpan limit, CancellationTokenSource ending)
    {
        if (running.IsCompleted || await EndsAsync(running, limit))
        {
            return;
        }

        await ending.CancelAsync();
        if (!await EndsAsync(running, Grace))
        {
            log.FunctionOutlivedItsLimit(function.Name, limit);
            worker.Kill();
            try
            {
                await running;
            }
            catch (WorkerLostException lost)
            {
                throw new FunctionTimedOutException(function.Name, limit, lost);
            }
        }
    }

    private static async Task<bool> EndsAsync(Task running, TimeSpan limit)
    {
        using var over = new CancellationTokenSource();
        var first = await Task.WhenAny(running, Task.Delay(limit, over.Token));
        await over.CancelAsync();
        return first == running;
    }
}
