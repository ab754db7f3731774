using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Orchestrations;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// Takes the uploaded bytes of an evidence item for complete and has them verified. Where that takes longer than a caller waits, it goes on
/// without the caller, who asks again or reads the item.
/// </summary>
public sealed class PostCompletion(HttpEntrance entrance, Vault vault)
{
    private const int RetryAfterSeconds = 5;

    private static readonly TimeSpan Waiting = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    [Function(nameof(PostCompletion))]
    [Operation(
        "Hands uploaded bytes in as complete",
        Description = "They are compared with the declaration, and kept or thrown away. Whoever asks again gets the same answer.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.EvidenceIncomplete, ProblemCodes.EvidenceExpired, ProblemCodes.EvidenceDiffers])]
    [Answer(200, "The bytes are what was declared, and are kept.", typeof(EvidenceView))]
    [Answer(202, "They are being verified still. Ask again after the seconds in Retry-After.", typeof(EvidenceView), Headers = ["Location", "Retry-After"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/evidence/{id}/completion")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MaySpeak, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        var (item, problem) = await vault.CompleteAsync(entered.Sender, id, cancellationToken);
        if (item is null)
        {
            return problem!;
        }

        if (item.State == EvidenceState.Verifying)
        {
            await EvidenceOrchestration.StartAsync(client, item, cancellationToken);
            item = await VerifiedAsync(item, cancellationToken);
        }

        return Answer(item, request.HttpContext.Response);
    }

    private static IActionResult Answer(EvidenceItem item, HttpResponse response)
    {
        if (item.State == EvidenceState.Refused)
        {
            return EvidenceProblems.Differs(item);
        }

        if (item.State == EvidenceState.Kept)
        {
            return HttpAnswers.Json(EvidenceView.Of(item));
        }

        response.Headers.Location = EvidenceView.HrefOf(item.Id);
        response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        return HttpAnswers.Json(EvidenceView.Of(item), StatusCodes.Status202Accepted);
    }

    /// <summary>The item once it is verified, or as it stands when the caller has waited long enough, in the time of the network.</summary>
    private async Task<EvidenceItem> VerifiedAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var look = FirstLook;
        for (var waited = TimeSpan.Zero; item.State == EvidenceState.Verifying && waited < Waiting; waited += look)
        {
            look = look * 2 < LongestLook ? look * 2 : LongestLook;
            await Task.Delay(look, cancellationToken);
            item = await vault.ReadAsync(item.Id, cancellationToken) ?? item;
        }

        return item;
    }
}
