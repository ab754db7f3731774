using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Convention;
using RequestRouter.Router.Door;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// Takes a new request, or the requested State's record of one made by word of mouth (40(13), 40(15)), and gives the signed
/// receipt once it is stored.
/// </summary>
public sealed class PostRequest(HttpEntrance entrance, FrontDoor door, Rejections rejections)
{
    [Function(nameof(PostRequest))]
    [Operation(
        "Submits a request",
        Description = "A body without `type` is a request. With the type `register-oral-request`, the requested State records a request made by word of mouth, 40(13). Defects of what is written are told with 422 and nothing is sent; with `insist` the request is delivered with their list, as it always is under 41 and 42, for exculpatory disclosures and in urgent circumstances. The receipt and the notice to the requested State state them as `remarks`.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Body = typeof(SubmitRequest), OrCommunication = "register-oral-request", Signed = true, Examples = "requests", Judged = true, Problems = [ProblemCodes.ReferenceReused])]
    [Answer(202, "The request is stored. It never becomes a second case, however often it is sent.", typeof(Acceptance), Headers = ["Location"])]
    [Answer(200, "The same bytes came before: the first receipt.", typeof(Acceptance), Headers = ["Location"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "requests")] HttpRequest request, CancellationToken cancellationToken)
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
