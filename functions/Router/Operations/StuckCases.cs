using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Operations;

/// <summary>
/// Finds the cases that do not go on: among those of which something should have happened by now or will soon, those of which something is
/// held, and those of which an orchestration has failed. By key and by status, never by reading every case.
/// </summary>
public sealed class StuckCases(CaseExamination examination, DueCases due, QuarantineStore quarantine, TimeProvider time)
{
    /// <summary>Cases, and instances, that one call looks at.</summary>
    public const int Most = 500;

    private const int AtOnce = 8;

    /// <param name="client">Of the orchestrations.</param>
    /// <param name="ahead">How far ahead of now: the orchestrations that wait for what falls due until then are looked at, too.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<StuckCaseList> FindAsync(DurableTaskClient client, TimeSpan ahead, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var held = (await quarantine.ReadAsync(cancellationToken)).Held.ToLookup(item => item.CaseId);
        var (failed, areAllFailed) = await CasesOfFailedAsync(client, cancellationToken);
        var dueCases = await due.ReadAsync(now + ahead + DueCases.Delay, Most + 1, cancellationToken);
        var looked = held.Select(group => group.Key).Concat(failed).Concat(dueCases).Distinct().ToList();
        var found = new ConcurrentBag<CaseHealth>();
        await Parallel.ForEachAsync(
            looked.Take(Most),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (caseId, cancel) =>
            {
                if (await examination.LookAsync(client, caseId, [.. held[caseId]], now, cancel) is { Obstacles.Count: > 0 } stuck)
                {
                    found.Add(stuck);
                }
            });
        return new(
            [.. found.OrderBy(stuck => stuck.Obstacles[0].Since).ThenBy(stuck => stuck.CaseId)],
            Math.Min(looked.Count, Most),
            areAllFailed && looked.Count <= Most);
    }

    /// <summary>The cases of which an orchestration ended otherwise than it should, or stands still.</summary>
    private static async Task<(IReadOnlyList<CaseId> Cases, bool AreAll)> CasesOfFailedAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var query = new OrchestrationQuery(
            Statuses: [OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Suspended],
            PageSize: Most,
            FetchInputsAndOutputs: false);
        var found = new List<CaseId>();
        int looked = 0;
        await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
        {
            if (looked++ == Most)
            {
                return (found, false);
            }

            if (CaseId.TryParse(instance.InstanceId.Split(':')[0], null, out var caseId))
            {
                found.Add(caseId);
            }
        }

        return (found, true);
    }
}
