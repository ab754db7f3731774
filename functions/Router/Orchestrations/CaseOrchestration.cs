using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using RequestRouter.Router.Activities;
using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Orchestrations;

/// <summary>
/// The life of a case: woken by a communication or an elapsed limit, it has the case advanced, which starts the procedures it has
/// opened, tells those it has concluded, and waits. It decides nothing (DESIGN 3, rule 2). Its instance id is the case id.
/// </summary>
public static class CaseOrchestration
{
    /// <summary>Turns after which the history is cut; events that arrived meanwhile are kept.</summary>
    private const int TurnsToACut = 100;

    [Function(nameof(CaseOrchestration))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var story = context.GetInput<CaseStory>()!;
        for (int turn = 1; ; turn++)
        {
            var advanced = await context.CallActivityAsync<Advanced>(
                nameof(AdvanceCase), new Advance(story.CaseId, story.RowId, story.Elapsed, story.Running), Patience.ForStorage);
            context.SetCustomStatus(advanced.Status);
            foreach (string concluded in story.Running.Where(id => advanced.Open.All(procedure => procedure.Id != id)))
            {
                context.SendEvent(ProcedureStory.InstanceId(story.CaseId, concluded), ProcedureStory.Concluded, concluded);
            }

            if (advanced.IsLong)
            {
                await context.CallActivityAsync(nameof(ArchiveCase), story.CaseId, Patience.ForStorage);
            }

            story = story with { Running = [.. advanced.Open.Select(procedure => procedure.Id)] };
            if (advanced.Over)
            {
                return;
            }

            // Without an end of its own: every time limit of the case stands in a procedure, which wakes it.
            var wakeUp = await context.WaitForExternalEvent<WakeUp>(WakeUp.Event);
            story = story with { RowId = wakeUp.RowId, Elapsed = wakeUp.Elapsed };
            if (turn == TurnsToACut)
            {
                context.ContinueAsNew(story, preserveUnprocessedEvents: true);
                return;
            }
        }
    }
}
