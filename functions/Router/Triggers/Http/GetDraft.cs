using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A request of the receiver's own, drafted from information it was given without asking (51). Nothing is stored.</summary>
public sealed class GetDraft(HttpEntrance entrance, PartyView views, CaseStore cases)
{
    [Function(nameof(GetDraft))]
    [Operation(
        "Drafts a request from information received",
        Description = "What the information tells is taken over, with a link to it; sealed parts, the sender's own statements and its check of personal data are not. The receiver completes the draft and sends it as its own request.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Query("kind", typeof(RequestKind), "The kind of request. Default confiscation-provisional-measure.")]
    [Answer(200, "The draft, addressed to the State that gave the information.", typeof(SubmitRequest))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/draft")] HttpRequest request,
        string caseId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        var kind = query.Read<RequestKind>("kind", Kebab.TryParse, "a kind of request") ?? RequestKind.ConfiscationProvisionalMeasure;
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        return await views.FindAsync(entered.Sender.State, caseId, cancellationToken) is { Case: { Kind: RequestKind.SpontaneousInformation } found } seen
            && found.Requested == entered.Sender.State
            && await cases.ReadInboundAsync(seen.CaseId, InboundRowId.Request, cancellationToken) is { } inbound
                ? HttpAnswers.Json(((SubmitRequest)InboundReader.Read(inbound, await cases.ReadBodyAsync(inbound, cancellationToken))).DraftFor(seen.CaseId, kind))
                : HttpAnswers.NotFound("This State has received no information under this id.");
    }
}
