using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>What an evidence item is, and under which limits it is given.</summary>
public sealed class GetEvidence(EvidenceEntrance entrance, BodyStore bodies)
{
    [Function(nameof(GetEvidence))]
    [Operation(
        "Reads what an evidence item is",
        Description = "The furnishing State reads it from its declaration on, the other party once the bytes are kept.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "Digest, length, name, use limit, conditions, origin, and where it stands.", typeof(EvidenceView))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/evidence/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, id, cancellationToken);
        return entered.IsIn ? HttpAnswers.Json(EvidenceView.Of(entered.Item, entered.Case)) : entered.Problem;
    }

    [Function("GetEvidenceDeclaration")]
    [Operation(
        "Reads the declaration of an evidence item unchanged",
        Description = "For whoever verifies what the furnishing State signed.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "The exact bytes that were signed, with the signature in a header.", typeof(EvidenceDeclaration), Headers = ["X-JWS-Signature"])]
    public async Task<IActionResult> Declaration(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/evidence/{id}/declaration")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, id, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        request.HttpContext.Response.Headers["X-JWS-Signature"] = entered.Item.Signature;
        return new FileContentResult(await bodies.ReadAsync(entered.Item.Body, cancellationToken), "application/json");
    }
}
