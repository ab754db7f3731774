using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Audit.Witnesses;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The witnesses by which States watch the log of all ledgers, for everybody who has a token.</summary>
public sealed class GetWitnesses(HttpEntrance entrance, WitnessReader witnesses)
{
    [Function("GetWitnesses")]
    [Operation("Reads how the witnesses of States stand with the log", Description = "A checkpoint is published at once and cosigned afterwards; until the quorum has, it is unwitnessed. A witness that disputes it has seen another log than this.")]
    [Answer(200, "The newest checkpoint's state and each witness.", typeof(WitnessList))]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/checkpoints/witnesses")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        return entered.Problem ?? HttpAnswers.Json(await witnesses.ReadAsync(cancellationToken));
    }

    [Function("GetWitnessPolicy")]
    [Operation("Reads a policy of witnesses", Description = "As C2SP tlog-policy writes it, made of the registers: for a witness to know the log's keys, and for whoever verifies to begin from. The page /docs/export tells how it is used.", Problems = [ProblemCodes.NotFound])]
    [Query("parties", typeof(string), "The two States of a case, with a comma between them: both of them have to have cosigned, and as many others as make up the router's quorum. Left out: the router's quorum.")]
    [Answer(200, "The policy.", HasOtherBody = true, MediaType = "text/plain")]
    public async Task<IActionResult> Policy(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/checkpoints/policy")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        var query = new QueryReader(request);
        var parties = query.List<StateCode>("parties", "two States, as NL,SG").Distinct().ToList();
        if ((entered.Problem ?? query.Problem ?? (parties.Count is 0 or 2 ? null : HttpAnswers.BadQuery("parties", "two States, as NL,SG, or left out"))) is { } problem)
        {
            return problem;
        }

        return await witnesses.PolicyAsync(parties, cancellationToken) is { } policy ? new TextResult(policy) : HttpAnswers.NotFound("Not all of these States have a witness in their registers.");
    }
}
