using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What the sweep found waiting and woke, for the operator.</summary>
public sealed class GetSweeps(HttpEntrance entrance, SweepRuns runs)
{
    private const int MostAtOnce = 100;

    [Function(nameof(GetSweeps))]
    [Operation(
        "Reads what the sweep mended",
        Description = "A sweep that finds nothing leaves no record. Now and then one wakes a case after a restart; sweeps that wake the same case again and again do not mend it.",
        Roles = [OfficerRole.Operator])]
    [Answer(200, "The newest hundred, the newest first.", typeof(SweepRunList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/sweeps")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator], cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await runs.ReadAsync(MostAtOnce, cancellationToken));
    }
}
