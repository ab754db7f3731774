using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>What the context tells an orchestrator, and takes from it.</summary>
public static class ContextStories
{
    [Function(nameof(Report))]
    public static async Task Report([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        context.SetCustomStatus("waiting");
        await context.WaitForExternalEvent<string>("Go");
        context.SetCustomStatus("gone");
    }

    [Function(nameof(Same))]
    public static async Task<int> Same([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        Guid one = context.NewGuid(), other = context.NewGuid();
        Remembered.See(context.InstanceId, $"{context.CurrentUtcDateTime:O} {one} {other} {one != other}");
        await context.CallActivityAsync(nameof(Nought), "");
        await context.CallActivityAsync(nameof(Nought), "");
        return (await context.CallActivityAsync<string[]>(nameof(WhatWasSeen), context.InstanceId)).Distinct().Count();
    }

    [Function(nameof(Kind))]
    public static Task<string> Kind([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.CurrentUtcDateTime.Kind.ToString());

    [Function(nameof(Steps))]
    public static async Task<string[]> Steps([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        for (int step = 0; step < 3; step++)
        {
            if (!context.IsReplaying)
            {
                Remembered.See(context.InstanceId, $"step {step}");
            }

            await context.CallActivityAsync(nameof(Nought), "");
        }

        return await context.CallActivityAsync<string[]>(nameof(WhatWasSeen), context.InstanceId);
    }

    [Function(nameof(Version))]
    public static Task<string> Version([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(
        $"{context.Version} {Math.Sign(context.CompareVersionTo("1.9"))} {Math.Sign(context.CompareVersionTo("1.10"))} {Math.Sign(context.CompareVersionTo("2.0"))}");

    [Function(nameof(ParentOfVersions))]
    public static async Task<string> ParentOfVersions([OrchestrationTrigger] TaskOrchestrationContext context) =>
        await context.CallSubOrchestratorAsync<string>(nameof(ChildVersion)) + " "
            + await context.CallSubOrchestratorAsync<string>(nameof(ChildVersion), new SubOrchestrationOptions { Version = "1.0" });

    [Function(nameof(ChildVersion))]
    public static Task<string> ChildVersion([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.Version);

    [Function(nameof(Nought))]
    public static string Nought([ActivityTrigger] string nothing) => nothing;

    [Function(nameof(WhatWasSeen))]
    public static string[] WhatWasSeen([ActivityTrigger] string instance) => Remembered.Seen(instance);
}
