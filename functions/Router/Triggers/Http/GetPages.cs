using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>How the reading State's own points of contact were paged about a case; of the other State's nothing is told.</summary>
public sealed class GetPages(HttpEntrance entrance, PartyView views, PageStore pages)
{
    [Function(nameof(GetPages))]
    [Operation(
        "Reads how the State's points of contact were paged about a case",
        Description = "For each notice that is urgent for the network of 41(1): whom the router paged, when, and what came of it. A page has no legal effect; the notice stands in the inbox whoever was reached.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(int), "The number of a ledger entry, as next gave it; notices of entries after it are given. Default 0.")]
    [Answer(200, "For each notice, a hundred or somewhat more: the attempts, oldest first.", typeof(PageList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/pages")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        int after = (int)(query.Number("after", int.MaxValue - 1, "the number of a ledger entry") ?? 0);
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        return await views.FindAsync(entered.Sender.State, caseId, cancellationToken) is { } seen
            ? HttpAnswers.Json(await pages.ReadAsync(seen.CaseId, entered.Sender.State, after, cancellationToken))
            : Problem.NoSuchCase;
    }
}
