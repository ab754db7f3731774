using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Tests.Hosting;

public sealed class LimitApp(LimitApp.Signals signals)
{
    [Function("Obedient")]
    public async Task<IActionResult> Obedient(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
    {
        signals.Begun.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        return new ContentResult { Content = "told to end " + request.Path };
    }

    [Function("Deaf")]
    public async Task Deaf([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        _ = request;
        signals.Begun.SetResult();
        await signals.Release.Task;
    }

    [Function("Working")]
    public async Task<IActionResult> Working([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        signals.Begun.SetResult();
        await signals.Release.Task;
        return new ContentResult { Content = "done " + request.Path };
    }

    [Function("Free")]
    public static void Free([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;

    public sealed class Signals
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
