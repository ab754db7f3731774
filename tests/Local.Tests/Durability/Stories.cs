using DurableTask.Core;


namespace RequestRouter.Local.Tests.Durability;

internal sealed class Echo : TaskActivity<string, string>
{
    protected override string Execute(TaskContext context, string input) => input + "!";
}

internal sealed class Broken : TaskActivity<string, string>
{
    protected override string Execute(TaskContext context, string input) => throw new InvalidOperationException("It is broken.");
}

internal sealed class Sequence : TaskOrchestration<string, string>
{
    public override async Task<string> RunTask(OrchestrationContext context, string input)
    {
        string one = await context.ScheduleTask<string>(typeof(Echo), "one");
        string two = await context.ScheduleTask<string>(typeof(Echo), "two");
        return one + two;
    }
}

internal sealed class FanOut : TaskOrchestration<int, int>
{
    public override async Task<int> RunTask(OrchestrationContext context, int input) =>
        (await Task.WhenAll(Enumerable.Range(0, input).Select(number => context.ScheduleTask<string>(typeof(Echo), $"{number}")))).Length;
}

/// <summary>Waits for an event, and for sixty days at the most.</summary>
internal sealed class Waiting : TaskOrchestration<string, string, string, string>
{
    private readonly TaskCompletionSource<string> told = new();

    public override async Task<string> RunTask(OrchestrationContext context, string input)
    {
        using var cancelled = new CancellationTokenSource();
        var timer = context.CreateTimer(context.CurrentUtcDateTime.AddDays(60), "over", cancelled.Token);
        string result = await await Task.WhenAny(told.Task, timer);
        cancelled.Cancel();
        return result;
    }

    public override void OnEvent(OrchestrationContext context, string name, string input) => told.TrySetResult(input);
}

/// <summary>Begins anew with each event until it has five.</summary>
internal sealed class Collecting : TaskOrchestration<string, string, string, string>
{
    private readonly Queue<string> told = new();
    private TaskCompletionSource waits = new();

    public override async Task<string> RunTask(OrchestrationContext context, string input)
    {
        if (input.Length == 5)
        {
            return input;
        }

        if (told.Count == 0)
        {
            await waits.Task;
        }

        context.ContinueAsNew(input + told.Dequeue());
        return "";
    }

    public override void OnEvent(OrchestrationContext context, string name, string input)
    {
        told.Enqueue(input);
        waits.TrySetResult();
    }
}

internal sealed class Parent : TaskOrchestration<string, string>
{
    public override async Task<string> RunTask(OrchestrationContext context, string input) =>
        "child: " + await context.CreateSubOrchestrationInstance<string>(typeof(Sequence), input + ":child", "");
}

internal sealed class Failing : TaskOrchestration<string, string>
{
    public override Task<string> RunTask(OrchestrationContext context, string input) => context.ScheduleTask<string>(typeof(Broken), input);
}
