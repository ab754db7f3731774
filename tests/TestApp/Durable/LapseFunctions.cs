using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace RequestRouter.TestApp.Durable;

/// <summary>Orchestrators that change between two processes, and some that are cut off.</summary>
public sealed class LapseFunctions(IConfiguration settings, Diary diary)
{
    private static readonly DateTime Due = new(2040, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    /// <summary>After the setting <c>Changed</c> it does other things than before: which, its input says.</summary>
    [Function(nameof(Changing))]
    public async Task Changing([OrchestrationTrigger] TaskOrchestrationContext context, string change)
    {
        switch (settings["Changed"] == "true" ? change : "")
        {
            case "name":
                await context.CallActivityAsync(nameof(Order), "paper");
                break;
            case "kind":
                await context.CallSubOrchestratorAsync(nameof(Child));
                break;
            case "order":
                await context.CreateTimer(Due, CancellationToken.None);
                await context.CallActivityAsync(nameof(Prepare), "paper");
                break;
            case "gone":
                await context.CallActivityAsync(nameof(Prepare), "paper");
                break;
            case "new":
                var more = context.CallActivityAsync(nameof(Order), "ink");
                await context.CallActivityAsync(nameof(Prepare), "paper");
                await more;
                break;
            default:
                await context.CallActivityAsync(nameof(Prepare), "paper");
                using (var enough = new CancellationTokenSource())
                {
                    // An instance is not completed while a timer that it created runs.
                    var timer = context.CreateTimer(Due, enough.Token);
                    await Task.WhenAny(context.WaitForExternalEvent<string>("Poke"), timer);
                    enough.Cancel();
                }

                return;
        }

        await context.WaitForExternalEvent<string>("Never");
    }

    [Function(nameof(Child))]
    public static Task Child([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.IsReplaying);

    [Function(nameof(Prepare))]
    public static string Prepare([ActivityTrigger] string what) => what;

    [Function(nameof(Order))]
    public static string Order([ActivityTrigger] string what) => what;

    /// <summary>Combinations of the context's own tasks are none of the others.</summary>
    [Function(nameof(Combining))]
    public static async Task<string> Combining([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var one = context.CallActivityAsync<string>(nameof(Prepare), "paper");
        var other = context.CallActivityAsync<string>(nameof(Prepare), "ink");
        return string.Join(' ', await Task.WhenAll(await Task.WhenAny(one, Task.WhenAll(one, other).ContinueWith(
            both => both.Result[0], CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current)), other));
    }

    [Function(nameof(Logging))]
    public static async Task Logging([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var log = context.CreateReplaySafeLogger("story");
        for (int step = 1; step <= 3; step++)
        {
            log.LogWarning("step {Step}", step);
            await context.CallActivityAsync(nameof(Prepare), "paper");
        }
    }

    /// <summary>Leaves an activity that nobody waits for.</summary>
    [Function(nameof(Leaving))]
    public static Task Leaving([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        _ = context.CallActivityAsync(nameof(Held), "left");
        return Task.CompletedTask;
    }

    [Function(nameof(Holding))]
    public static Task<string> Holding([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(Held), "held");

    /// <summary>Tells that it runs, and waits for the test.</summary>
    [Function(nameof(Held))]
    public async Task<string> Held([ActivityTrigger] string what)
    {
        await diary.TellAsync(what);
        await diary.WaitAsync("release");
        return what + " and done";
    }
}
