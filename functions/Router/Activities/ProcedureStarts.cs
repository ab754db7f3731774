using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Starts the orchestrations of procedures that a case has opened, each under <c>{caseId}:{procedureId}</c>. One that is there
/// already, running or over, is left alone: a procedure runs once.
/// </summary>
internal static class ProcedureStarts
{
    /// <param name="client">Of the orchestrations.</param>
    /// <param name="advance">The case, and which of its procedures are running.</param>
    /// <param name="open">Every procedure the case has open.</param>
    /// <param name="justOpened">Those of them that were opened a moment ago: nothing can be there of these.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task StartAsync(
        DurableTaskClient client, Advance advance, IReadOnlyList<ProcedureStory> open, IReadOnlySet<string> justOpened, CancellationToken cancellationToken)
    {
        foreach (var procedure in open.Where(procedure => !advance.Running.Contains(procedure.Id)))
        {
            string instanceId = ProcedureStory.InstanceId(advance.CaseId, procedure.Id);
            if (justOpened.Contains(procedure.Id) || await client.GetInstanceAsync(instanceId, cancellationToken) is null)
            {
                await client.ScheduleNewOrchestrationInstanceAsync(
                    nameof(ProcedureOrchestration), procedure, new StartOrchestrationOptions(instanceId), cancellationToken);
            }
        }
    }
}
