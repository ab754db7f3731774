using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>An orchestration that a caller starts and waits for.</summary>
public static class GreetingFunctions
{
    [Function(nameof(Start))]
    public static async Task<IActionResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "start/{city}")] HttpRequest request, string city, [DurableClient] DurableTaskClient client)
    {
        _ = request;
        string id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(Greet), city);
        var done = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
        return new OkObjectResult(done.ReadOutputAs<string>());
    }

    [Function(nameof(Greet))]
    public static async Task<string> Greet([OrchestrationTrigger] TaskOrchestrationContext context, string city)
    {
        string greeting = await context.CallActivityAsync<string>(nameof(Hello), city);
        await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
        return await context.CallActivityAsync<string>(nameof(Shout), greeting);
    }

    [Function(nameof(Hello))]
    public static string Hello([ActivityTrigger] string city, string instanceId, FunctionContext context) =>
        $"Hello {city} {(instanceId.Length > 0 ? "from " + context.FunctionDefinition.Name : "")}";

    [Function(nameof(Shout))]
    public static Task<string> Shout([ActivityTrigger] string text) => Task.FromResult(text.ToUpperInvariant());
}
