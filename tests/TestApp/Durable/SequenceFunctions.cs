using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace RequestRouter.TestApp.Durable;

/// <summary>The hello sequence of the documentation, three activities one after the other, for benchmarks.</summary>
public static class SequenceFunctions
{
    /// <summary>Answers when the sequence has come to its end.</summary>
    [Function(nameof(Sequence))]
    public static async Task<IActionResult> Sequence(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sequence")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        string id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(HelloCities), request.HttpContext.RequestAborted);
        var done = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, request.HttpContext.RequestAborted);
        return new OkObjectResult(done.ReadOutputAs<string>());
    }

    [Function(nameof(HelloCities))]
    public static async Task<string> HelloCities([OrchestrationTrigger] TaskOrchestrationContext context) => string.Join(
        ", ",
        await context.CallActivityAsync<string>(nameof(SayHello), "Tokyo"),
        await context.CallActivityAsync<string>(nameof(SayHello), "Seattle"),
        await context.CallActivityAsync<string>(nameof(SayHello), "London"));

    [Function(nameof(SayHello))]
    public static string SayHello([ActivityTrigger] string city) => $"Hello {city}";
}
