using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>Instances that are managed from outside.</summary>
public static class InstanceStories
{
    [Function(nameof(WaitForGo))]
    public static async Task<string> WaitForGo([OrchestrationTrigger] TaskOrchestrationContext context, string? text)
    {
        context.SetCustomStatus("waiting");
        return await context.WaitForExternalEvent<string>("Go") + (text is null ? "" : " " + text);
    }

    [Function(nameof(ParentOfWaiting))]
    public static Task<string> ParentOfWaiting([OrchestrationTrigger] TaskOrchestrationContext context, string child) =>
        context.CallSubOrchestratorAsync<string>(nameof(WaitForGo), null, new SubOrchestrationOptions(instanceId: child));

    [Function(nameof(EchoText))]
    public static Task<string> EchoText([OrchestrationTrigger] TaskOrchestrationContext context, string text) =>
        Task.FromResult(context.IsReplaying ? "" : text);

    [Function(nameof(Now))]
    public static Task<DateTime> Now([OrchestrationTrigger] TaskOrchestrationContext context) => Task.FromResult(context.CurrentUtcDateTime);

    [Function(nameof(OneStep))]
    public static Task<string> OneStep([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallActivityAsync<string>(nameof(ActivityStories.HelloTo), "Oslo");
}
