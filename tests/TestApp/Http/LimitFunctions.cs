using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.TestApp.Http;

/// <summary>Functions that take longer than they should, and one that reads slowly.</summary>
public sealed class LimitFunctions(Diary diary)
{
    [Function(nameof(Obedient))]
    public async Task<IActionResult> Obedient(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request, CancellationToken cancellationToken)
    {
        await diary.TellAsync("begun");
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
        await diary.TellAsync("told to end");
        return new ContentResult { Content = "told to end " + request.Path };
    }

    [Function(nameof(Working))]
    public async Task<IActionResult> Working([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request)
    {
        await diary.TellAsync("begun");
        await diary.WaitAsync("release");
        return new ContentResult { Content = "done " + request.Path };
    }

    [Function(nameof(Free))]
    public static void Free([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) => _ = request;

    [Function(nameof(Count))]
    public async Task<IActionResult> Count([HttpTrigger(AuthorizationLevel.Anonymous, "put")] HttpRequest request, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        int total = 0;
        while (await request.Body.ReadAsync(buffer, cancellationToken) is var count and > 0)
        {
            total += count;
            await diary.TellAsync($"{total}");
        }

        return new OkObjectResult(total);
    }
}
