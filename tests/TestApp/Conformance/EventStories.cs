using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>Orchestrations that wait for events.</summary>
public static class EventStories
{
    [Function(nameof(WaitForAnswer))]
    public static Task<int> WaitForAnswer([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<int>("Answer");

    [Function(nameof(WaitForNews))]
    public static Task<string> WaitForNews([OrchestrationTrigger] TaskOrchestrationContext context) => context.WaitForExternalEvent<string>("News");

    [Function(nameof(WaitForTwo))]
    public static async Task<string> WaitForTwo([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.WaitForExternalEvent<string>("News") + "," + await context.WaitForExternalEvent<string>("News");

    [Function(nameof(WaitForGoAndNews))]
    public static async Task<string> WaitForGoAndNews([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        await context.WaitForExternalEvent<string>("Go");
        return await context.WaitForExternalEvent<string>("News");
    }

    [Function(nameof(WaitForALittle))]
    public static async Task<string> WaitForALittle([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        try
        {
            return await context.WaitForExternalEvent<string>("Never", TimeSpan.FromMilliseconds(50));
        }
        catch (TaskCanceledException)
        {
            return "lapsed";
        }
    }

    [Function(nameof(WaitAgain))]
    public static async Task<string> WaitAgain([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        using (var first = new CancellationTokenSource())
        {
            var abandoned = context.WaitForExternalEvent<string>("News", first.Token);
            first.Cancel();
            try
            {
                await abandoned;
                return "not cancelled";
            }
            catch (OperationCanceledException)
            {
                context.SetCustomStatus("waiting again");
            }
        }

        return await context.WaitForExternalEvent<string>("News");
    }

    [Function(nameof(WaitTwice))]
    public static async Task<string> WaitTwice([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var abandoned = context.WaitForExternalEvent<string>("News");
        string got = await context.WaitForExternalEvent<string>("News");
        return $"{got} {abandoned.IsCompleted}";
    }

    [Function(nameof(SendNews))]
    public static Task SendNews([OrchestrationTrigger] TaskOrchestrationContext context, string to)
    {
        context.SendEvent(to, "News", "from " + context.Name);
        return Task.CompletedTask;
    }
}
