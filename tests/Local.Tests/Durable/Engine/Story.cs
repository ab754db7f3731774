using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.Local.Tests.Durable.Engine;

/// <summary>
/// An orchestration that uses everything that is durable: activities, a timer, events, children, an event to another
/// instance, and a new beginning. What comes out depends on nothing but its input and its events.
/// </summary>
internal static class Story
{
    public const string Outcome = "ab|c1c2|ping-1 ping-2|x,y,z";

    public static void Register(DurableTaskRegistry tasks) => tasks
        .AddOrchestratorFunc<int, string>("Main", MainAsync)
        .AddOrchestratorFunc<string, string>("Child", async (context, name) =>
        {
            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
            return await context.CallActivityAsync<string>("Echo", name);
        })
        .AddOrchestratorFunc("Partner", async context =>
        {
            for (int n = 1; n <= 2; n++)
            {
                string to = await context.WaitForExternalEvent<string>("Ping");
                context.SendEvent(to, "Pong", $"ping-{n}");
            }
        })
        .AddOrchestratorFunc<List<string>, List<string>>("Collector", async (context, got) =>
        {
            got.Add(await context.WaitForExternalEvent<string>("Letter"));
            if (got.Count < 3)
            {
                context.ContinueAsNew(got);
            }

            return got;
        })
        .AddActivityFunc<string, string>("Echo", (_, text) => text);

    /// <summary>Starts it, or finds it started, sends what is missing and waits; safe to repeat after a crash.</summary>
    public static async Task<string> PlayAsync(DurableTaskClient client, CancellationToken cancellation)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Main", 0, Once("main"), cancellation).Expecting();
        var done = await client.WaitForInstanceCompletionAsync("main", getInputsAndOutputs: true, cancellation);
        return done.FailureDetails?.ToString() ?? done.ReadOutputAs<string>()!;
    }

    private static StartOrchestrationOptions Once(string id) =>
        new StartOrchestrationOptions(id).WithDedupeStatuses([.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses]);

    private static async Task<string> MainAsync(TaskOrchestrationContext context, int _)
    {
        string first = await context.CallActivityAsync<string>("Echo", "a") + await context.CallActivityAsync<string>("Echo", "b");
        var children = await Task.WhenAll(context.CallSubOrchestratorAsync<string>("Child", "c1"), context.CallSubOrchestratorAsync<string>("Child", "c2"));

        var partner = context.CallSubOrchestratorAsync("Partner", options: new SubOrchestrationOptions(instanceId: "partner"));
        context.SendEvent("partner", "Ping", context.InstanceId);
        context.SendEvent("partner", "Ping", context.InstanceId);
        string pongs = await context.WaitForExternalEvent<string>("Pong") + " " + await context.WaitForExternalEvent<string>("Pong");
        await partner;

        var collector = context.CallSubOrchestratorAsync<List<string>>("Collector", new List<string>(), new SubOrchestrationOptions(instanceId: "collector"));
        foreach (string letter in new[] { "x", "y", "z" })
        {
            context.SendEvent("collector", "Letter", letter);
            await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        }

        return $"{first}|{string.Concat(children)}|{pongs}|{string.Join(',', await collector)}";
    }

    // A start that was acknowledged by nobody may still stand.
    private static async Task Expecting(this Task start)
    {
        try
        {
            await start;
        }
        catch (global::DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException)
        {
            return;
        }
    }
}
