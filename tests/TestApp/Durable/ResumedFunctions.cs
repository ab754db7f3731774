using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>What goes on as soon as a host starts, with an activity that needs the host's own durable client.</summary>
public static class ResumedFunctions
{
    [Function(nameof(Resuming))]
    public static Task<string> Resuming([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(nameof(Resumed), context.InstanceId);

    [Function(nameof(Resumed))]
    public static async Task<string> Resumed([ActivityTrigger] string id, [DurableClient] DurableTaskClient client) =>
        (await client.GetInstanceAsync(id))!.RuntimeStatus.ToString();
}
