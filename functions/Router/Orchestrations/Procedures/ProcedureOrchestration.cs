using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The clock of a procedure of any kind: waits for its limits one after the other and tells the case of each that elapses, until the case
/// concludes it or none is left. What the limits are, and what follows from them, is the case's; kinds differ in their rows alone.
/// </summary>
public static class ProcedureOrchestration
{
    [Function(nameof(ProcedureOrchestration))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var story = context.GetInput<ProcedureStory>()!;
        var concluded = context.WaitForExternalEvent<string>(ProcedureStory.Concluded);
        foreach (var limit in story.Limits)
        {
            context.SetCustomStatus($"Waiting for {story.Awaiting}, {limit.Name} at {limit.At:u}: {story.Reminder}");
            if (await ElapsesFirst(context, limit.At, concluded))
            {
                context.SendEvent(story.CaseId, WakeUp.Event, WakeUp.ByElapsedLimit(limit.At));
            }
            else
            {
                context.SetCustomStatus("Concluded");
                return;
            }
        }

        context.SetCustomStatus("Every limit has come");
    }

    /// <summary>False when the case concluded the procedure before <paramref name="instant"/> (UTC); the timer is cancelled then.</summary>
    private static async Task<bool> ElapsesFirst(TaskOrchestrationContext context, DateTimeOffset instant, Task concluded)
    {
        using var timerNotNeeded = new CancellationTokenSource();
        var elapsed = context.CreateTimer(instant.UtcDateTime, timerNotNeeded.Token);
        if (await Task.WhenAny(concluded, elapsed) == elapsed)
        {
            return true;
        }

        timerNotNeeded.Cancel();
        return false;
    }
}
