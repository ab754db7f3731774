using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Operations;

/// <summary>
/// Lets a stuck case go on: wakes it as the sweep would, and starts or resumes orchestrations that do not wait where they should. It decides
/// nothing, and what it repeats changes nothing.
/// </summary>
public sealed class CaseResubmission(CaseStore cases, WakeUps wakeUps)
{
    /// <param name="client">Of the orchestrations.</param>
    /// <param name="health">How the case was found.</param>
    /// <param name="attempt">What tells this attempt from others.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CaseResubmitted> RunAsync(DurableTaskClient client, CaseHealth health, string attempt, CancellationToken cancellationToken)
    {
        string caseId = health.CaseId.ToString();
        var resumed = health.Orchestrations.Where(found => found.Status == nameof(OrchestrationRuntimeStatus.Suspended)).Select(found => found.Instance).ToList();
        foreach (string instance in resumed)
        {
            await client.ResumeInstanceAsync(instance, "an operator", cancellationToken);
        }

        var stopped = health.Obstacles
            .Where(obstacle => obstacle.Cause is StuckCause.OrchestrationFailed or StuckCause.OrchestrationMissing && obstacle.What != caseId)
            .Select(obstacle => obstacle.What!).ToList();
        var started = new List<string>();
        if (stopped.Count > 0 && await cases.ReadAsync(health.CaseId, cancellationToken) is { Case: var found })
        {
            foreach (var procedure in found.Procedures.Where(open => stopped.Contains(ProcedureStory.InstanceId(caseId, open.Id))))
            {
                string instance = ProcedureStory.InstanceId(caseId, procedure.Id);
                await client.ScheduleNewOrchestrationInstanceAsync(
                    nameof(ProcedureOrchestration), ProcedureStories.From(found, procedure), new StartOrchestrationOptions(instance), cancellationToken);
                started.Add(instance);
            }
        }

        var rows = health.Obstacles.Where(obstacle => obstacle.Cause == StuckCause.Unprocessed).Select(obstacle => obstacle.What!).ToList();
        foreach (string? row in rows.DefaultIfEmpty(null))
        {
            await wakeUps.SendAgainAsync(health.CaseId, row, attempt, cancellationToken);
        }

        return new(health.CaseId, rows, started, resumed, [.. health.Obstacles.Where(obstacle => obstacle.Cause == StuckCause.Held).Select(obstacle => obstacle.What!)]);
    }
}
