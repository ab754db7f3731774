using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Fills a State's inbox from the ledgers, where notices were lost on their way.</summary>
public sealed class RefillInbox(HttpEntrance entrance, InboxRefill refill, OperatorActs acts)
{
    [Function(nameof(RefillInbox))]
    [Operation(
        "Fills an inbox from the ledgers",
        Description = "Every notice that a ledger says the State was told, longer than a quarter of an hour ago, and that its inbox does not hold, is appended; likewise that new keys wait for its entry which none of its own has signed.",
        Roles = [OfficerRole.Operator], Problems = [ProblemCodes.NotFound])]
    [Answer(200, "How many were missing.", typeof(Refilled))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/operations/inboxes/{state}/refill")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (!StateCode.TryParse(state, null, out var code))
        {
            return HttpAnswers.NotFound("There is no State of this code.");
        }

        return HttpAnswers.Json((await acts.RecordAsync<Refilled>(
            request, entered.Caller!, OperatorActKind.InboxRefilled, code.ToString(), async () => new(code, await refill.RunAsync(code, cancellationToken))))!);
    }
}
