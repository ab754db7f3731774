using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// The exact bytes of a communication, with its sender's signature in <c>X-JWS-Signature</c>, for the parties to the case; for the
/// sender's own State also who spoke, percent-encoded in <c>X-Spoken-By</c>. The
/// other party reads it once a step has answered it; until then only its sender does.
/// </summary>
public sealed class GetCommunication(HttpEntrance entrance, PartyView parties, CaseStore cases)
{
    [Function(nameof(GetCommunication))]
    [Operation("Reads a communication unchanged", Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor], Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "The exact bytes its sender signed, with the signature in a header.", typeof(Communication), OrBody = typeof(SubmitRequest), Headers = ["X-JWS-Signature", "X-Spoken-By"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/requests/{caseId}/communications/{rowId}")] HttpRequest request,
        string caseId,
        string rowId,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (await parties.FindAsync(entered.Sender.State, caseId, cancellationToken) is not { } seen
            || !InboundRowId.IsOne(rowId)
            || await cases.ReadInboundForAsync(entered.Sender.State, seen.CaseId, rowId, cancellationToken) is not { } inbound)
        {
            return HttpAnswers.NotFound("There is no such communication for this State.");
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["X-JWS-Signature"] = inbound.Signature;
        if (inbound.From == entered.Sender.State && inbound.Officer is { } officer)
        {
            // A header holds no other characters.
            request.HttpContext.Response.Headers["X-Spoken-By"] = Uri.EscapeDataString(officer);
        }

        return new FileContentResult(await cases.ReadBodyAsync(inbound, cancellationToken), "application/json");
    }
}
