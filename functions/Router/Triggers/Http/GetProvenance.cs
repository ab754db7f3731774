using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Of what an evidence item was made, and who holds it: what an officer has to know before it is passed on (36(3)).</summary>
public sealed class GetProvenance(EvidenceEntrance entrance, ProvenanceReader reader)
{
    [Function(nameof(GetProvenance))]
    [Operation(
        "Reads the provenance of an evidence item",
        Description = "A graph: the item, everything it was made of, over every hop, and to whom each was released. Of items that the caller's State may not read only the id and the State that furnished it are told.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "The items and what was made of which.", typeof(ProvenanceGraph))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/evidence/{id}/provenance")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MayRead, id, cancellationToken);
        return entered.IsIn ? HttpAnswers.Json(await reader.ReadAsync(entered.Sender.State, entered.Item, cancellationToken)) : entered.Problem;
    }
}
