using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The evidence items of a case that its reader's State may know of.</summary>
public sealed class GetCaseEvidence(HttpEntrance entrance, PartyView parties, EvidenceStore store)
{
    private const int PageSize = 50;

    /// <summary>Items that one page looks at: what the other party only declared is passed over, and may be much.</summary>
    private const int LookedAt = 500;

    [Function(nameof(GetCaseEvidence))]
    [Operation(
        "Lists the evidence items of a case",
        Description = "The State's own from their declaration on, the other party's once their bytes are kept.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(EvidenceId), "The id of the last item read; items after it are given.")]
    [Answer(200, "Up to fifty items, in the order of their ids.", typeof(EvidenceList))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/evidence")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var after = query.Read<EvidenceId>("after", (string text, out EvidenceId id) => EvidenceId.TryParse(text, null, out id), "the id of an evidence item");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        if (await parties.FindAsync(entered.Sender.State, caseId, cancellationToken) is not { } seen)
        {
            return Problem.NoSuchCase;
        }

        var items = new List<EvidenceView>();
        int looked = 0;
        EvidenceId? last = after;
        await foreach (var item in store.ReadItemsAsync(seen.CaseId, after, cancellationToken))
        {
            if (items.Count == PageSize || looked == LookedAt)
            {
                return HttpAnswers.Json(new EvidenceList(items, last.ToString()));
            }

            looked++;
            last = item.Id;
            if (item.IsTo(entered.Sender.State))
            {
                items.Add(EvidenceView.Of(item, seen.Case));
            }
        }

        return HttpAnswers.Json(new EvidenceList(items, null));
    }
}
