using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What a fault keeps from going on, for the operator: which case, which communication, which fault, and no content.</summary>
public sealed class Quarantine(HttpEntrance entrance, QuarantineStore store, WakeUps wakeUps, OperatorActs acts)
{
    [Function("GetQuarantine")]
    [Operation("Reads what a fault keeps from going on", Roles = [OfficerRole.Operator])]
    [Answer(200, "What is held, the longest held first.", typeof(QuarantineList))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/quarantine")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await store.ReadAsync(cancellationToken));
    }

    [Function("ReleaseQuarantined")]
    [Operation(
        "Lets what was held go on",
        Description = "Once what caused the fault is mended. Where it comes again, it is held again.",
        Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound])]
    [Answer(200, "What was released.", typeof(Quarantined))]
    public async Task<IActionResult> Release(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/quarantine/{id}/release")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        string attempt = CallRecord.Of(request.HttpContext).TraceId;
        var released = await acts.RecordAsync(request, entered.Caller!, OperatorActKind.QuarantineReleased, id, () => ReleaseAsync(id, attempt, cancellationToken));
        return released is null ? HttpAnswers.NotFound("Nothing is held under this id.") : HttpAnswers.Json(released);
    }

    private async Task<Quarantined?> ReleaseAsync(string id, string attempt, CancellationToken cancellationToken)
    {
        if (await store.ReleaseAsync(id, cancellationToken) is not { } held)
        {
            return null;
        }

        await wakeUps.SendAgainAsync(held.CaseId, held.What is Quarantined.WholeCase or Quarantined.Archive ? null : held.What, attempt, cancellationToken);
        return held;
    }
}
