using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>Orchestrations that call others.</summary>
public static class ChildStories
{
    [Function(nameof(ParentOfDoubling))]
    public static async Task<int> ParentOfDoubling([OrchestrationTrigger] TaskOrchestrationContext context, int number) =>
        await context.CallSubOrchestratorAsync<int>(nameof(Doubling), number) + 1;

    [Function(nameof(Doubling))]
    public static async Task<int> Doubling([OrchestrationTrigger] TaskOrchestrationContext context, int number) =>
        await context.CallActivityAsync<int>(nameof(ContinueStories.NextNumber), number) + number;

    [Function(nameof(ParentOfKnowing))]
    public static Task<string> ParentOfKnowing([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallSubOrchestratorAsync<string>(nameof(Knowing), null, new SubOrchestrationOptions(instanceId: context.InstanceId + ":child"));

    [Function(nameof(Knowing))]
    public static Task<string> Knowing([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Task.FromResult($"{context.InstanceId} of {context.Parent!.Name} {context.Parent.InstanceId}");

    [Function(nameof(Alone))]
    public static Task<bool> Alone([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.Parent is null);

    [Function(nameof(ParentOfMany))]
    public static async Task<int> ParentOfMany([OrchestrationTrigger] TaskOrchestrationContext context) =>
        (await Task.WhenAll(Enumerable.Range(1, 20).Select(number => context.CallSubOrchestratorAsync<int>(nameof(SleepAndTell), number)))).Sum();

    [Function(nameof(SleepAndTell))]
    public static async Task<int> SleepAndTell([OrchestrationTrigger] TaskOrchestrationContext context, int number)
    {
        await context.CreateTimer(TimeSpan.FromMilliseconds(number), CancellationToken.None);
        return number;
    }
}
