using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.TestApp.Conformance;

/// <summary>How orchestrators call activities.</summary>
public sealed class ActivityStories(Diary diary)
{
    private const int Together = 5;
    private static readonly ConcurrentDictionary<string, TaskCompletionSource> Meetings = [];

    [Function(nameof(GreetAll))]
    public static async Task<string> GreetAll([OrchestrationTrigger] TaskOrchestrationContext context, string[] cities)
    {
        var lines = new List<string>();
        foreach (string city in cities)
        {
            lines.Add(await context.CallActivityAsync<string>(nameof(HelloTo), city));
        }

        return string.Join(' ', lines);
    }

    [Function(nameof(HelloTo))]
    public static string HelloTo([ActivityTrigger] string city) => $"Hello {city}!";

    [Function(nameof(SumOfSquares))]
    public static async Task<int> SumOfSquares([OrchestrationTrigger] TaskOrchestrationContext context, int count) =>
        (await Task.WhenAll(Enumerable.Range(1, count).Select(number => context.CallActivityAsync<int>(nameof(SquareTogether), number)))).Sum();

    /// <summary>Ends when five of an instance run at once.</summary>
    [Function(nameof(SquareTogether))]
    public static async Task<int> SquareTogether([ActivityTrigger] int number, string instanceId)
    {
        var met = Meetings.GetOrAdd(instanceId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (Remembered.Count(instanceId) == Together)
        {
            met.SetResult();
        }

        await met.Task;
        return number * number;
    }

    [Function(nameof(Race))]
    public static async Task<string> Race([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var slow = context.CallActivityAsync<string>(nameof(Run), "slow");
        var fast = context.CallActivityAsync<string>(nameof(Run), "fast");
        string first = await await Task.WhenAny(slow, fast);
        context.SetCustomStatus(first + " first");
        return first;
    }

    [Function(nameof(Run))]
    public async Task<string> Run([ActivityTrigger] string which)
    {
        if (which == "slow")
        {
            await diary.WaitAsync("finish");
        }

        return which;
    }

    [Function(nameof(AskWho))]
    public static Task<string> AskWho([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<string>(nameof(WhoAmI), "?");

    [Function(nameof(WhoAmI))]
    public static string WhoAmI([ActivityTrigger] string question, string instanceId, FunctionContext context) =>
        $"{context.FunctionDefinition.Name} of {instanceId}{question}";

    [Function(nameof(AskLoudly))]
    public static Task<int> AskLoudly([OrchestrationTrigger] TaskOrchestrationContext context) => context.CallActivityAsync<int>("ANSWER");

    [Function(nameof(Answer))]
    public static int Answer([ActivityTrigger] string? question) => question is null ? 42 : 0;

    [Function(nameof(DoubleOrder))]
    public static Task<PaperOrder> DoubleOrder([OrchestrationTrigger] TaskOrchestrationContext context, PaperOrder given) =>
        context.CallActivityAsync<PaperOrder>(nameof(Twice), given);

    [Function(nameof(Twice))]
    public static PaperOrder Twice([ActivityTrigger] PaperOrder given) => given with { Count = given.Count * 2 };
}
