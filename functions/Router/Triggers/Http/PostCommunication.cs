using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Door;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Takes one communication about a case from a party to it.</summary>
public sealed class PostCommunication(HttpEntrance entrance, FrontDoor door, Rejections rejections)
{
    [Function(nameof(PostCommunication))]
    [Operation(
        "Says something about a case",
        Description = "A report of a fact that can be understood is never rejected: what the Convention has against it stands as `remarks` in the signed receipt, the timeline, the case, and the notice to the other State. A move that is not open is rejected.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer], Body = typeof(Communication), Signed = true, Examples = "communications", Judged = true, Problems = [ProblemCodes.NotFound, ProblemCodes.SamePerson, ProblemCodes.ReferenceReused])]
    [Answer(202, "The communication is stored.", typeof(Acceptance), Headers = ["Location"])]
    [Answer(200, "The same bytes came before under this id: the first receipt.", typeof(Acceptance), Headers = ["Location"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/requests/{caseId}/communications")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadSignedAsync<Communication>(request, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        if (!CaseId.TryParse(caseId, null, out var id))
        {
            return rejections.Sign((Problem)HttpAnswers.For(new DoorAnswer.NoSuchCase(), request), entered.Body, entered.Sender.State);
        }

        var (handed, problem) = Handing.About(id, entered.Sender, entered.Value, entered.Body, entered.Signature);
        var answer = handed is null ? problem! : HttpAnswers.For(await door.AcceptAsync(handed, cancellationToken), request);
        return answer is Problem refused ? rejections.Sign(refused, entered.Body, entered.Sender.State) : answer;
    }
}
