using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Lists of revoked certificates: brought by a State's registrar or an operator, read by everybody.</summary>
public sealed class RevocationListCalls(HttpEntrance entrance, RevocationDoor door, PartyStore parties)
{
    [Function("PutRevocationList")]
    [Operation(
        "Hands in a list of revoked certificates",
        Description = "As the authority that issued the certificates of the State's keys publishes it; its signature is verified with that authority's certificate, which stands in `x5c` of such a key. "
            + "A key whose certificate it names signs nothing that is received after the instant of revocation; what was received before stands. The same list again changes nothing.",
        Roles = [OfficerRole.Registrar, OfficerRole.Operator], Body = typeof(PushedRevocationList), Examples = "revocation-lists",
        Problems = [ProblemCodes.AnotherStatesEntry, ProblemCodes.RevocationListInvalid, ProblemCodes.RevocationListOld])]
    [Answer(200, "The list stands.", typeof(RevocationListView))]
    public async Task<IActionResult> Put(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/parties/{state}/revocations")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var (entered, pushed) = await entrance.ReadOfAnyoneAsync<PushedRevocationList>(request, [OfficerRole.Registrar, OfficerRole.Operator], cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var caller = entered.Caller!;
        if (!caller.Roles.Contains(OfficerRole.Operator) && caller.State?.ToString() != state)
        {
            return Problem.Of(ProblemCodes.AnotherStatesEntry);
        }

        if (!StateCode.TryParse(state, null, out var code))
        {
            return HttpAnswers.NoEntry;
        }

        var (row, problem) = await door.EnterAsync(code, pushed!, cancellationToken);
        return row is null ? problem! : HttpAnswers.Json(RevocationListView.Of(row));
    }

    [Function("GetRevocationLists")]
    [Operation("Reads what is revoked of a State's keys", Description = "The newest lists that were handed in, without the certificates of others that they name.", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "The lists, in the order of their issuers' names.", typeof(RevocationLists))]
    public async Task<IActionResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}/revocations")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var register = await parties.ReadAsync(cancellationToken);
        return register.Find(state) is { } party
            ? HttpAnswers.Json(new RevocationLists([.. register.RevocationListsOf(party.State).OrderBy(row => row.Issuer, StringComparer.Ordinal).Select(RevocationListView.Of)]))
            : HttpAnswers.NoEntry;
    }
}
