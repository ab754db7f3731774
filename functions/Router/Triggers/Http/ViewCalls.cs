using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The filters of the work list that an officer keeps, each under a name. Nobody else sees them.</summary>
public sealed class ViewCalls(HttpEntrance entrance, ViewStore views)
{
    [Function("GetViews")]
    [Operation(
        "Reads the views of the work list that the caller keeps",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.AuthorityEnded])]
    [Answer(200, "The views, by their names.", typeof(SavedViews))]
    public async Task<IActionResult> Read(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/work/views")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        return entered.Problem ?? await ShowAsync(entered, cancellationToken);
    }

    [Function("PutView")]
    [Operation(
        "Keeps a view of the work list under a name",
        Description = "For this caller and State alone, in place of one of the same name. A name has 1 to 40 characters. A view holds filters, and nothing of a case.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Body = typeof(WorkView), Examples = "views", Problems = [ProblemCodes.AuthorityEnded, ProblemCodes.TooManyKept])]
    [Answer(200, "The views, by their names.", typeof(SavedViews))]
    public async Task<IActionResult> Keep(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/work/views/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var (problem, view) = await HttpEntrance.ReadBodyAsync<WorkView>(request, cancellationToken);
        if (view is null)
        {
            return problem!;
        }

        if (name.Trim().Length is 0 or > ViewStore.LongestName || name.Any(char.IsControl))
        {
            return Problem.Of(ProblemCodes.OutOfBounds, $"A name has 1 to {ViewStore.LongestName} characters.");
        }

        var (state, by) = (entered.Sender.State, entered.Caller!.Subject);
        var kept = await views.ReadAsync(state, by, cancellationToken);
        if (kept.Views.Count >= ViewStore.Most && kept.Views.All(other => other.Name != name.Trim()))
        {
            return Problem.Of(ProblemCodes.TooManyKept, $"An officer keeps at most {ViewStore.Most} views. Remove one.");
        }

        await views.KeepAsync(state, by, new(name.Trim(), view), cancellationToken);
        return await ShowAsync(entered, cancellationToken);
    }

    [Function("DeleteView")]
    [Operation(
        "Removes a view of the work list",
        Description = "Where there is none of this name, nothing happens.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.AuthorityEnded])]
    [Answer(200, "The views that are left.", typeof(SavedViews))]
    public async Task<IActionResult> Remove(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/work/views/{name}")] HttpRequest request, string name, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (name.Trim().Length is > 0 and <= ViewStore.LongestName)
        {
            await views.ForgetAsync(entered.Sender.State, entered.Caller!.Subject, name.Trim(), cancellationToken);
        }

        return await ShowAsync(entered, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Entered entered, CancellationToken cancellationToken) =>
        HttpAnswers.Json(await views.ReadAsync(entered.Sender.State, entered.Caller!.Subject, cancellationToken));
}
