using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The registers of all parties, or of one: for every officer of every State (37(19), 40(13), 41(2)).</summary>
public sealed class GetParties(HttpEntrance entrance, PartyStore parties)
{
    [Function("GetParties")]
    [Operation("Reads the registers of all parties", Description = "For every officer of every State (37(19), 40(13), 41(2)).")]
    [Answer(200, "All entries, by State.", typeof(PartyList))]
    public async Task<IActionResult> All(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var register = await parties.ReadAsync(cancellationToken);
        return HttpAnswers.Json(new PartyList([.. register.Parties.OrderBy(party => party.State)]));
    }

    [Function("GetParty")]
    [Operation("Reads the register of one party", Description = "Its entity tag is the version of the entry; `/parties/{state}/changes` tells how it came to be.", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "The State's entry.", typeof(PartyRegistration), Headers = ["ETag"])]
    public async Task<IActionResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        return (await parties.ReadAsync(cancellationToken)).Find(state) is { } party
            ? HttpAnswers.Tagged(party.Entry, party.Number, StatusCodes.Status200OK, request)
            : HttpAnswers.NoEntry;
    }
}
