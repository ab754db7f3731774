using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Orchestrations.Procedures;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Starts the orchestrations of procedures that a case has opened, each under <c>{caseId}:{procedureId}</c>. One that is there
/// already, running or over, is left alone: a procedure runs once.
/// </summary>
public static class StartProcedures
{
    [Function(nameof(StartProcedures))]
    public static async Task Run(
        [ActivityTrigger] StartingProcedures starting, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var procedure in starting.Procedures)
        {
            string instanceId = ProcedureStory.InstanceId(starting.CaseId, procedure.Id);
            if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
            {
                await client.ScheduleNewOrchestrationInstanceAsync(
                    nameof(ProcedureOrchestration), procedure, new StartOrchestrationOptions(instanceId), cancellationToken);
            }
        }
    }
}
