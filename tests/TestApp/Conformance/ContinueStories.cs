using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>Orchestrations that begin again.</summary>
public static class ContinueStories
{
    [Function(nameof(CountToTen))]
    public static async Task<int> CountToTen([OrchestrationTrigger] TaskOrchestrationContext context, int number)
    {
        number = await context.CallActivityAsync<int>(nameof(NextNumber), number);
        if (number < 10)
        {
            context.ContinueAsNew(number);
        }

        return number;
    }

    [Function(nameof(NextNumber))]
    public static int NextNumber([ActivityTrigger] int number) => number + 1;

    [Function(nameof(Collect))]
    public static async Task<List<int>> Collect([OrchestrationTrigger] TaskOrchestrationContext context, List<int> got)
    {
        got.Add(await context.WaitForExternalEvent<int>("Number"));
        if (got.Count < 20)
        {
            context.ContinueAsNew(got);
        }

        return got;
    }

    [Function(nameof(Once))]
    public static async Task<string> Once([OrchestrationTrigger] TaskOrchestrationContext context, bool again)
    {
        if (!again)
        {
            await context.WaitForExternalEvent<string>("Go");
            context.ContinueAsNew(true, preserveUnprocessedEvents: false);
            return "first";
        }

        context.SetCustomStatus("again");
        return await context.WaitForExternalEvent<string>("News");
    }

    [Function(nameof(ParentOfCounting))]
    public static Task<int> ParentOfCounting([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.CallSubOrchestratorAsync<int>(nameof(CountToThree), 0);

    [Function(nameof(CountToThree))]
    public static Task<int> CountToThree([OrchestrationTrigger] TaskOrchestrationContext context, int number)
    {
        if (number < 3)
        {
            context.ContinueAsNew(number + 1);
        }

        return Task.FromResult(number);
    }
}
