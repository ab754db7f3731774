using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The clock of one procedure: waits for its limits one after the other and tells the case of each that elapses. It listens
/// once for the conclusion, whichever comes first; the losing timer is cancelled.
/// </summary>
public sealed class ProcedureClock(TaskOrchestrationContext context, ProcedureStory story)
{
    private readonly Task concluded = context.WaitForExternalEvent<string>(ProcedureStory.Concluded);

    /// <summary>The clock of the procedure that <paramref name="context"/> was started for.</summary>
    public static ProcedureClock Of(TaskOrchestrationContext context) => new(context, context.GetInput<ProcedureStory>()!);

    /// <summary>Waits for one limit after the other and reports each that elapses, until the case concludes the procedure or none is left.</summary>
    /// <param name="waitingFor">What is awaited, for operators: "to answer a status inquiry".</param>
    public async Task RunAsync(string waitingFor)
    {
        foreach (var limit in story.Limits)
        {
            context.SetCustomStatus($"Waiting for {story.Awaiting} {waitingFor}; {limit.Name} at {limit.At:u}");
            if (await ConcludedBefore(limit.At))
            {
                context.SetCustomStatus("Concluded");
                return;
            }

            ReportElapsed(limit.At);
        }

        context.SetCustomStatus("Every limit has come");
    }

    /// <summary>True when the case concluded the procedure before <paramref name="instant"/> (UTC).</summary>
    private async Task<bool> ConcludedBefore(DateTimeOffset instant)
    {
        using var timerNotNeeded = new CancellationTokenSource();
        var elapsed = context.CreateTimer(instant.UtcDateTime, timerNotNeeded.Token);
        bool wasConcluded = await Task.WhenAny(concluded, elapsed) == concluded;
        if (wasConcluded)
        {
            timerNotNeeded.Cancel();
        }

        return wasConcluded;
    }

    /// <summary>Has the case record that a limit elapsed; what follows is for the case to decide.</summary>
    private void ReportElapsed(DateTimeOffset instant) =>
        context.SendEvent(story.CaseId, WakeUp.Event, WakeUp.ByElapsedLimit(instant));
}
