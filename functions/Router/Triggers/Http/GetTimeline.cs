using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The steps of a case in order, a hundred at a time, after the entry number <c>after</c>.</summary>
public sealed class GetTimeline(HttpEntrance entrance, PartyView views, CaseStore cases)
{
    private const int PageSize = 100;

    [Function(nameof(GetTimeline))]
    [Operation("Reads the steps of a case", Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(int), "The number of the last entry read; entries after it are given. Default 0.")]
    [Answer(200, "Up to a hundred entries, in order.", typeof(Timeline))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/timeline")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        int after = (int)(query.Number("after", int.MaxValue - 1, "the number of the last entry read") ?? 0);
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        if (await views.FindAsync(entered.Sender.State, caseId, cancellationToken) is not { } seen)
        {
            return Problem.NoSuchCase;
        }

        var entries = new List<TimelineEntry>();
        await foreach (var stored in cases.ReadLedgerAsync(seen.CaseId, after + 1, cancellationToken))
        {
            if (entries.Count == PageSize)
            {
                return HttpAnswers.Json(new Timeline(entries, entries[^1].Number));
            }

            entries.Add(TimelineEntry.For(entered.Sender.State, stored.Entry, stored.Hash));
        }

        return HttpAnswers.Json(new Timeline(entries, null));
    }
}
