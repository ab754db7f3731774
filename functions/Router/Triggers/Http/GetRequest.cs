using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A case as the caller's State may see it, and what that State may say now.</summary>
public sealed class GetRequest(HttpEntrance entrance, PartyView cases, AttachmentReader attachments, PartyStore parties, TimeProvider time)
{
    [Function(nameof(GetRequest))]
    [Operation("Reads a case", Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "The case as this State may see it, and what it may say now.", typeof(CaseView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var state = entered.Sender.State;
        if (await cases.FindAsync(state, caseId, cancellationToken) is not { Case: { } found } seen)
        {
            return Problem.NoSuchCase;
        }

        var register = await parties.ReadAsync(cancellationToken);
        var now = time.GetUtcNow();
        var practice = register.PracticeOf(found);
        return HttpAnswers.Json(CaseView.Of(seen, found, await attachments.ReadAsync(found, cancellationToken), [.. found.MovesOpenTo(state, now, register.Law, practice).Select(move => MoveView.Of(found, move, Saying))]));

        Outcome Saying(Communication bare) => Case.Advance(
            found, new Communicated(bare with { CaseId = found.Id, From = state, Authority = entered.Sender.Authority }), now, register.Law, practice);
    }
}
