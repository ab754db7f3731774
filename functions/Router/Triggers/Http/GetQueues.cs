using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>How much waits in the queues, and for how long, for the operator.</summary>
public sealed class GetQueues(HttpEntrance entrance, QueuePeek queues)
{
    [Function(nameof(GetQueues))]
    [Operation("Reads what waits in the queues", Description = "Of each queue that the router receives from, and of its dead letters: how much, and since when. Nothing is taken by it.", Roles = [OfficerRole.Operator])]
    [Answer(200, "Every queue.", typeof(QueueStateList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/queues")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await queues.ReadAsync(cancellationToken));
    }
}
