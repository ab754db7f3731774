using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Door;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// Takes a new request, or the requested State's record of one made by word of mouth (40(13), 40(15)), and gives the signed
/// receipt once it is stored.
/// </summary>
public sealed class PostRequest(HttpEntrance entrance, FrontDoor door, Rejections rejections, DryRuns dryRuns)
{
    [Function(nameof(PostRequest))]
    [Operation(
        "Submits a request",
        Description = "A body without `type` is a request. With the type `register-oral-request`, the requested State records a request made by word of mouth, 40(13). Defects of what is written are told with 422 and nothing is sent; with `insist` the request is delivered with their list, as it always is under 41 and 42, for exculpatory disclosures and in urgent circumstances. The receipt and the notice to the requested State state them as `remarks`. "
            + "With `dryRun`, nothing is stored and no signature is needed, but the authority must be designated today: the answer tells every defect, and what the requested State demands.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Body = typeof(SubmitRequest), OrCommunication = "register-oral-request", Signed = true, Examples = "requests", Judged = true, Problems = [ProblemCodes.ReferenceReused, ProblemCodes.TooManyNewCases, ProblemCodes.AuthorityEnded])]
    [Query("dryRun", typeof(bool), "Whether only to tell what would come of it; `?dryRun` alone is true. Default false.")]
    [Answer(202, "The request is stored. It never becomes a second case, however often it is sent.", typeof(Acceptance), Headers = ["Location"])]
    [Answer(200, "The same bytes came before: the first receipt. Of a dry run: what would come of it.", typeof(Acceptance), OrBody = typeof(DryRun), Headers = ["Location"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/requests")] HttpRequest request, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        bool isDry = query.Flag("dryRun");
        return query.Problem ?? (isDry ? await TryAsync(request, cancellationToken) : await AcceptAsync(request, cancellationToken));
    }

    private async Task<IActionResult> TryAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadOpeningAsync(request, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var (handed, problem) = Handing.Opening(entered.Sender, entered.Value, entered.Body, "");
        return handed is null ? problem! : HttpAnswers.Json(await dryRuns.TryAsync(handed, cancellationToken));
    }

    private async Task<IActionResult> AcceptAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadSignedOpeningAsync(request, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var (handed, problem) = Handing.Opening(entered.Sender, entered.Value, entered.Body, entered.Signature);
        var answer = handed is null ? problem! : HttpAnswers.For(await door.AcceptAsync(handed, cancellationToken), request);
        return answer is Problem refused ? rejections.Sign(refused, entered.Body, entered.Sender.State) : answer;
    }
}
