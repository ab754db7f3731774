using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Releases as the States that they concern may see them: the holder, the recipient, and every origin that authorized one.</summary>
public sealed class GetReleases(HttpEntrance entrance, ReleaseStore store)
{
    private const int PageSize = 50;

    [Function(nameof(GetReleases))]
    [Operation(
        "Lists the releases that concern the caller's State",
        Description = "The latest first: those it issued, those to it, and those that rest on its authorization.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.AuthorityEnded])]
    [Query("after", typeof(string), "The member next of the page before.")]
    [Answer(200, "Up to fifty releases.", typeof(ReleaseList))]
    public async Task<IActionResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/releases")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        string? after = query.Text("after");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var found = new List<ReleaseView>();
        string? last = null;
        await foreach (var (place, release) in store.ReadAsync(entered.Sender.State, after, cancellationToken))
        {
            if (found.Count == PageSize)
            {
                return HttpAnswers.Json(new ReleaseList(found, last));
            }

            last = place;
            found.Add(ReleaseView.For(entered.Sender.State, release));
        }

        return HttpAnswers.Json(new ReleaseList(found, null));
    }

    [Function("GetRelease")]
    [Operation(
        "Reads a release",
        Description = "The token is shown to the holder and the recipient.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "What is released, to whom, and on whose authorization.", typeof(ReleaseView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/releases/{id}")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        return entered.Problem is { } refused ? refused
            : ReleaseId.TryParse(id, null, out var named)
                && await store.FindAsync(named, cancellationToken) is { } release && release.Concerned.Contains(entered.Sender.State)
                ? HttpAnswers.Json(ReleaseView.For(entered.Sender.State, release))
                : ReleaseProblems.NoSuchRelease;
    }
}
