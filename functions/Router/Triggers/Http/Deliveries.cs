using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Keeping back what is delivered to a State, and sending it: for when its system loses or repeats what it takes, or somebody else reads it.</summary>
public sealed class Deliveries(HttpEntrance entrance, HeldNotices held, DeliveryControl control, PartyStore parties, OperatorActs acts)
{
    [Function("GetDeliveries")]
    [Operation("Reads to which States notices are kept back", Roles = [OfficerRole.Operator])]
    [Answer(200, "The paused States, the longest paused first.", typeof(PausedDeliveryList))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/deliveries")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await held.ReadAsync(cancellationToken));
    }

    [Function("PauseDeliveries")]
    [Operation(
        "Keeps back notices to a State",
        Description = "From its inbox and its subscription alike, until they are resumed; the State is told before. Nothing is lost, time limits run on, points of contact are paged, and cases can be read and answered. Takes effect within five seconds.",
        Roles = [OfficerRole.Operator], Body = typeof(PauseReason), Examples = "pauses", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "They are kept back.", typeof(PausedDelivery))]
    public async Task<IActionResult> Pause(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/deliveries/{state}/pause")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var (entered, body) = await entrance.ReadOfAnyoneAsync<PauseReason>(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if ((await parties.ReadAsync(cancellationToken)).Find(state) is not { State: var code })
        {
            return HttpAnswers.NoEntry;
        }

        string by = entered.Caller!.Subject;
        return HttpAnswers.Json((await acts.RecordAsync(
            request, entered.Caller, OperatorActKind.DeliveriesPaused, code.ToString(), async () => (PausedDelivery?)await control.PauseAsync(code, by, body!.Reason, cancellationToken), body!.Reason))!);
    }

    [Function("ResumeDeliveries")]
    [Operation("Sends what was kept back, and what comes after", Description = "In its order. Safe to repeat where it failed.", Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound])]
    [Answer(200, "How much was sent.", typeof(ResumedDelivery))]
    public async Task<IActionResult> Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/deliveries/{state}/resumption")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var resumed = await acts.RecordAsync(
            request,
            entered.Caller!,
            OperatorActKind.DeliveriesResumed,
            state,
            async () => StateCode.TryParse(state, null, out var code) ? await control.ResumeAsync(code, cancellationToken) : null);
        return resumed is null ? HttpAnswers.NotFound("Deliveries to no State of this code are paused.") : HttpAnswers.Json(resumed);
    }
}
