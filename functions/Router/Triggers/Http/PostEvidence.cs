using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Door;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Takes the declaration of an evidence item from a party of its case, and tells where its bytes go.</summary>
public sealed class PostEvidence(HttpEntrance entrance, Vault vault, Rejections rejections)
{
    [Function(nameof(PostEvidence))]
    [Operation(
        "Declares an evidence item",
        Description = "The bytes go to the address of the answer, in blocks or at once, and nowhere else; then they are handed in as complete. The page /docs/evidence shows it with curl. The same bytes of the declaration again give another address, while the bytes are awaited.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Body = typeof(EvidenceDeclaration), Signed = true, Examples = "evidence",
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.ReferenceReused, ProblemCodes.EvidenceExpired])]
    [Answer(201, "The declaration is stored.", typeof(DeclaredEvidence), Headers = ["Location"])]
    [Answer(200, "The same bytes came before under this id: the item as it stands, the first receipt, and another address where bytes are awaited.", typeof(DeclaredEvidence), Headers = ["Location"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/evidence")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadSignedByDesignatedAsync<EvidenceDeclaration>(request, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var problem = entered.Value.From != entered.Sender.State ? SignatureProblems.OtherSender
            : EvidenceRules.Check(entered.Value) is { Count: > 0 } failures ? Problem.Of(failures)
            : null;
        if (problem is null)
        {
            (var declared, bool again, problem) = await vault.DeclareAsync(entered.Sender, entered.Value, entered.Body, entered.Signature, cancellationToken);
            if (declared is not null)
            {
                request.HttpContext.Response.Headers.Location = EvidenceView.HrefOf(declared.Item.Id);
                return HttpAnswers.Json(declared, again ? StatusCodes.Status200OK : StatusCodes.Status201Created);
            }
        }

        return rejections.Sign(problem!, entered.Body, entered.Sender.State);
    }
}
