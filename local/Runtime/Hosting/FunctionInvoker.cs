using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Hosting;

internal sealed class FunctionInvoker : IFunctionInvoker
{
    /// <summary>Under the name that the worker's own traces have.</summary>
    private static readonly ActivitySource Traces = new("Microsoft.Azure.Functions.Worker");

    private readonly ConcurrentDictionary<string, FunctionPlan> plans = new(StringComparer.Ordinal);
    private readonly IServiceScopeFactory scopes;
    private readonly IReadOnlyList<IInputBinder> binders;
    private readonly FunctionExecutionDelegate pipeline;
    private readonly TimeSpan? limit;
    private readonly TimeProvider clock;
    private readonly ILogger log;

    public FunctionInvoker(
        IServiceScopeFactory scopes,
        IEnumerable<IInputBinder> binders,
        MiddlewarePipeline middleware,
        HostJson hostJson,
        TimeProvider clock,
        ILogger<FunctionInvoker> log)
    {
        this.scopes = scopes;
        this.binders = [.. binders];
        this.log = log;
        pipeline = middleware.Around(RunAsync);
        limit = hostJson.FunctionTimeout;
        // Code takes real time to run, however far a rehearsal moves the clock around it.
        this.clock = clock is RehearsalClock ? TimeProvider.System : clock;
    }

    public async Task<object?> InvokeAsync(FunctionEntry function, Invocation invocation, CancellationToken cancellationToken)
    {
        var plan = plans.GetOrAdd(function.Name, (_, entry) => new FunctionPlan(entry, binders), function);
        using var activity = Traces.StartActivity(function.Name);
        var began = clock.GetTimestamp();
        var running = RunScopedAsync(plan, invocation, cancellationToken);
        try
        {
            if (!running.IsCompleted && limit is { } time)
            {
                var left = time + InvocationLimit.Grace - clock.GetElapsedTime(began);
                await running.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, clock, CancellationToken.None);
            }

            return await running;
        }
        catch (TimeoutException) when (!running.IsCompleted)
        {
            log.FunctionOutlivedItsLimit(function.Name, limit!.Value);
            throw new TimeoutException($"Function '{function.Name}' ran longer than 'functionTimeout' of host.json allows ({limit}).");
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            log.FunctionFailed(function.Name, fault);
            throw;
        }
    }

    private async Task<object?> RunScopedAsync(FunctionPlan plan, Invocation invocation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var time = new InvocationLimit(limit, clock, cancellationToken);
        var context = new InvocationContext(plan, invocation, scope.ServiceProvider, time);
        await pipeline(context);
        if (invocation.Finish is { } finish)
        {
            await finish(context.Result.Value);
        }

        return context.Result.Value;
    }

    private static async Task RunAsync(FunctionContext given)
    {
        var context = (InvocationContext)given;
        context.Result.Value = context.Invocation.Body is { } body
            ? await body(context.InstanceServices)
            : await context.Plan.CallAsync(context);
    }
}
