using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// The practice under which a State's incoming cases run: for every officer of every State, because it says how long each
/// has to answer. Where the State has set nothing, the defaults, under the entity tag "0".
/// </summary>
public sealed class GetPractice(HttpEntrance entrance, PartyStore parties)
{
    [Function(nameof(GetPractice))]
    [Operation("Reads the practice of a party", Description = "How long its windows are and how often it is reminded: a choice of that State, never law. Where nothing was entered, the defaults.", Problems = [ProblemCodes.NotFound])]
    [Answer(200, "The State's practice, every setting.", typeof(Practice), Headers = ["ETag"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/parties/{state}/practice")] HttpRequest request,
        string state,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.AnyoneAsync(request, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var register = await parties.ReadAsync(cancellationToken);
        if (register.Find(state) is not { } party)
        {
            return HttpAnswers.NoEntry;
        }

        var practice = register.FindPractice(party.State);
        return HttpAnswers.Tagged(practice?.Entry ?? Practice.Default, practice?.Number ?? 0, StatusCodes.Status200OK, request);
    }
}
