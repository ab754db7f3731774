using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>How cases run, for the operator: which do not go on and why, and letting them go on.</summary>
public sealed class OperatedCases(
    HttpEntrance entrance, StuckCases stuck, CaseExamination examination, CaseResubmission resubmission, QuarantineStore quarantine, OperatorActs acts, TimeProvider time)
{
    private static readonly TimeSpan UsuallyAhead = TimeSpan.FromHours(1);
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(30);

    [Function("GetStuckCases")]
    [Operation(
        "Finds cases that do not go on, and why",
        Description = "Of all cases of which something should have happened by now, of which something is held, or of which an orchestration failed; and of those of which a time limit comes soon, whether the orchestrations that wait for it are there.",
        Roles = [OfficerRole.Operator])]
    [Query("cause", typeof(StuckCause), "Only cases with an obstacle of this kind. Default any.")]
    [Query("state", typeof(StateCode), "Only cases of this State, whichever party it is. Default any.")]
    [Query("ahead", typeof(TimeSpan), "How far ahead time limits are looked for, at most P30D. Default PT1H.")]
    [Answer(200, "The cases, first what is stuck the longest.", typeof(StuckCaseList))]
    public async Task<IActionResult> Find(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/cases")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var cause = query.Read<StuckCause>("cause", Kebab.TryParse, "a kind of obstacle");
        var state = query.Read<StateCode>("state", (string text, out StateCode code) => StateCode.TryParse(text, null, out code), "a State");
        var ahead = query.Read<TimeSpan>("ahead", (string text, out TimeSpan span) => DurationConverter.TryParse(text, out span) && span >= TimeSpan.Zero && span <= FarthestAhead, "a duration of at most P30D");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var found = await stuck.FindAsync(client, ahead ?? UsuallyAhead, cancellationToken);
        return HttpAnswers.Json(found with
        {
            Cases = [.. found.Cases.Where(health =>
                (cause is null || health.Obstacles.Any(obstacle => obstacle.Cause == cause))
                && (state is null || health.Requesting == state || health.Requested == state || health.CaseId.IsOf(state.Value)))],
        });
    }

    [Function("GetCaseHealth")]
    [Operation("Reads how one case runs", Description = "States, clocks and orchestrations; no content.", Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound])]
    [Answer(200, "What keeps it from going on, or nothing.", typeof(CaseHealth))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/cases/{caseId}")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        return await LookAsync(client, caseId, cancellationToken) is { } health ? HttpAnswers.Json(health) : HttpAnswers.NotFound("There is no such case.");
    }

    [Function("ResubmitCase")]
    [Operation(
        "Lets a stuck case go on",
        Description = "Wakes it for what waits, resumes what was suspended, and starts orchestrations anew that had failed or were missing. Safe to repeat: what is in order stays as it is. What is held is released apart.",
        Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound])]
    [Answer(200, "What was done.", typeof(CaseResubmitted))]
    public async Task<IActionResult> Resubmit(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/cases/{caseId}/resubmission")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        string attempt = CallRecord.Of(request.HttpContext).TraceId;
        var done = await acts.RecordAsync(
            request,
            entered.Caller!,
            OperatorActKind.CaseResubmitted,
            caseId,
            async () => await LookAsync(client, caseId, cancellationToken) is { } health ? await resubmission.RunAsync(client, health, attempt, cancellationToken) : null);
        return done is null ? HttpAnswers.NotFound("There is no such case.") : HttpAnswers.Json(done);
    }

    private async Task<CaseHealth?> LookAsync(DurableTaskClient client, string caseId, CancellationToken cancellationToken)
    {
        if (!CaseId.TryParse(caseId, null, out var id))
        {
            return null;
        }

        var held = (await quarantine.ReadAsync(cancellationToken)).Held.Where(item => item.CaseId == id).ToList();
        return await examination.LookAsync(client, id, held, time.GetUtcNow(), cancellationToken);
    }
}
