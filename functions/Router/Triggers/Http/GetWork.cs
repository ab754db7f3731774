using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What waits for the word of the caller's own State, from the index of that State's own list: one query, and a read for each case of the page.</summary>
public sealed class GetWork(HttpEntrance entrance, CaseLists lists, CaseStore cases, PartyStore parties, TimeProvider time)
{
    private const int MostAtOnce = 50;

    [Function(nameof(GetWork))]
    [Operation(
        "Lists what waits for the word of the caller's State",
        Description = "First what is due first, of all its cases: what is awaited of which items, by when, what may be said now, and what silence means, which is never a decision. "
            + "A case that was answered a moment ago is left out, so that a page may hold fewer cases than its limit: the end is where there is no cursor.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("cursor", typeof(string), "The cursor of the page before; what is due after it is given. Default from what is due first.")]
    [Query("limit", typeof(int), "How many cases at most, 1 to 50. Default 25.")]
    [Answer(200, "A page of the work list.", typeof(WorkList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/work")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var cursor = query.Read<WorkPlace>("cursor", WorkPlace.TryParse, "the cursor of the page before");
        var limit = query.Read<int>("limit", (string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and <= MostAtOnce, $"a whole number from 1 to {MostAtOnce}");
        return query.Problem ?? HttpAnswers.Json(await ReadAsync(entered.Sender.State, cursor, limit ?? MostAtOnce / 2, cancellationToken));
    }

    private async Task<WorkList> ReadAsync(StateCode state, WorkPlace? after, int limit, CancellationToken cancellationToken)
    {
        var (found, last) = await lists.ReadWorkAsync(state, after, limit, cancellationToken);
        var register = await parties.ReadAsync(cancellationToken);
        var read = await Task.WhenAll(found.Select(caseId => cases.ReadAsync(caseId, cancellationToken)));
        var now = time.GetUtcNow();
        return new(
            [.. read.Select(snapshot => snapshot?.Case).OfType<Case>()
                .Select(@case => WorkEntry.Of(@case, state, @case.MovesOpenTo(state, now, register.Law, register.PracticeOf(@case)))).OfType<WorkEntry>()],
            last?.ToString());
    }
}
