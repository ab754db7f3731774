using Microsoft.DurableTask.Client;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Operations;

/// <summary>Looks at one case as an operator may: what of it waits, what is held, and whether its orchestrations wait where they should.</summary>
public sealed class CaseExamination(CaseStore cases)
{
    private const string Missing = nameof(Missing);

    /// <summary>Null where there is neither a case nor anything that waits to become one.</summary>
    /// <param name="client">Of the orchestrations.</param>
    /// <param name="caseId">Which case.</param>
    /// <param name="held">What of it is set aside.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CaseHealth?> LookAsync(
        DurableTaskClient client, CaseId caseId, IReadOnlyList<Quarantined> held, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // What waits first: the case is then not older than that.
        var (pending, nextLimit) = await cases.FindPendingAsync(caseId, now, cancellationToken);
        var snapshot = await cases.ReadAsync(caseId, cancellationToken);
        if (snapshot is null && pending.Count == 0 && held.Count == 0)
        {
            return null;
        }

        var late = pending.Where(waiting => waiting.Since < now - DueCases.Grace).ToList();
        var obstacles = new List<Obstacle>(late.Select(waiting => new Obstacle(CauseOf(waiting), waiting.RowId ?? WhatOf(waiting, snapshot?.Case), waiting.Since)));
        obstacles.AddRange(held.Select(item => new Obstacle(StuckCause.Held, item.What, item.Since)));
        var orchestrations = new List<OrchestrationState>();
        foreach (var (instance, isOfCase, since) in Expected(caseId, snapshot, late, held, now))
        {
            var state = await client.GetInstanceAsync(instance, false, cancellationToken);
            orchestrations.Add(new(instance, state?.RuntimeStatus.ToString() ?? Missing, state?.LastUpdatedAt));
            if (CauseOf(state, isOfCase) is { } cause)
            {
                obstacles.Add(new(cause, instance, cause == StuckCause.OrchestrationMissing ? since : state!.LastUpdatedAt));
            }
        }

        return new()
        {
            CaseId = caseId,
            Kind = snapshot?.Case.Kind,
            Requesting = snapshot?.Case.Requesting,
            Requested = snapshot?.Case.Requested,
            State = snapshot?.Case.State,
            Entries = snapshot?.Entries ?? 0,
            UpdatedAt = snapshot?.Case.UpdatedAt,
            NextLimitAt = nextLimit,
            Obstacles = [.. obstacles.OrderBy(obstacle => obstacle.Since)],
            Orchestrations = orchestrations,
        };
    }

    /// <summary>The orchestrations that should be there, with the instant from which on.</summary>
    private static IEnumerable<(string Instance, bool IsOfCase, DateTimeOffset Since)> Expected(
        CaseId caseId, CaseSnapshot? snapshot, IReadOnlyList<Pending> late, IReadOnlyList<Quarantined> held, DateTimeOffset now)
    {
        // What is set aside as a whole has let its orchestration end; what has just moved may be starting its own.
        bool isSetAside = held.Any(item => item.What is Quarantined.WholeCase or InboundRowId.Request);
        if (isSetAside || snapshot?.Case.UpdatedAt > now - DueCases.Grace)
        {
            yield break;
        }

        if (late.Count > 0 || (snapshot is not null && !CaseStatus.IsOver(snapshot.Case)))
        {
            yield return (caseId.ToString(), true, late.Count > 0 ? late.Min(waiting => waiting.Since) : snapshot!.Case.UpdatedAt);
        }

        foreach (var procedure in snapshot?.Case.Procedures.Where(open => open.Next() is not null) ?? [])
        {
            yield return (ProcedureStory.InstanceId(caseId.ToString(), procedure.Id), false, procedure.OpenedAt);
        }
    }

    private static StuckCause? CauseOf(OrchestrationMetadata? state, bool isOfCase) => state?.RuntimeStatus switch
    {
        null => StuckCause.OrchestrationMissing,
        OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated => StuckCause.OrchestrationFailed,
        OrchestrationRuntimeStatus.Suspended => StuckCause.OrchestrationSuspended,

        // A case that is not over waits for ever; a procedure may have concluded in this very moment.
        OrchestrationRuntimeStatus.Completed when isOfCase => StuckCause.OrchestrationMissing,
        _ => null,
    };

    private static StuckCause CauseOf(Pending waiting) => waiting.Cause switch
    {
        PendingCause.Communication => StuckCause.Unprocessed,
        PendingCause.Notices => StuckCause.Unpublished,
        _ => StuckCause.LimitOverdue,
    };

    private static string? WhatOf(Pending waiting, Case? @case) =>
        waiting.Cause == PendingCause.Limit && CaseClock.Next(@case) is { } next ? $"{next.ProcedureId} {next.Limit.Name}" : null;
}
