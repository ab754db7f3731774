using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Operations;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Who of the operators changed what, for them and for auditors.</summary>
public sealed class GetOperatorActs(HttpEntrance entrance, OperatorActs acts)
{
    private const int MostAtOnce = 200;
    private const int LongestText = 200;

    [Function(nameof(GetOperatorActs))]
    [Operation("Reads what operators changed", Description = "Who, what and when. What is confirmed of a State's keys stands in the ledger of its register.", Roles = [OfficerRole.Operator, OfficerRole.Auditor])]
    [Query("about", typeof(string), "Only acts about this: the id of a dead letter, a case, what was held, or a State. Default any.")]
    [Answer(200, "The newest 200, the newest first.", typeof(OperatorActList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/operations/acts")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.WithRoleAsync(request, [OfficerRole.Operator, OfficerRole.Auditor], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        string? about = query.Text("about");
        return query.Problem
            ?? (about is { Length: > LongestText } ? HttpAnswers.Json(new OperatorActList([])) : HttpAnswers.Json(await acts.ReadAsync(about, MostAtOnce, cancellationToken)));
    }
}
