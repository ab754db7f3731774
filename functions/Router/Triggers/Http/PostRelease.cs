using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Door;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Takes the order of a State that holds evidence to pass it on, and issues a release where every origin has authorized it (36(3)).</summary>
public sealed class PostRelease(HttpEntrance entrance, ReleaseDesk desk, Rejections rejections, TimeProvider time)
{
    [Function(nameof(PostRelease))]
    [Operation(
        "Releases evidence to a third State or an organization",
        Description = "Every State that first furnished something of an element is to have authorized this element, this recipient and this purpose in a case of kind onward-transfer that is named; what is missing is told element by element, and nothing is released. The answer holds the release token. A dry run tells the same and issues nothing. The page /docs/releases shows it with curl.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Body = typeof(ReleaseOrder), Signed = true, Examples = "releases",
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.ReferenceReused, Codes.OnwardTransferNotAuthorized, Codes.WrittenFormRequired])]
    [Query("dryRun", typeof(bool), "true to be told what would be released, or what is missing. Default false.")]
    [Answer(201, "The release, with its token.", typeof(ReleaseView), Headers = ["Location"])]
    [Answer(200, "Of a dry run: what would be released, without a token. Otherwise the same order came before: the release it brought.", typeof(ReleaseView), Headers = ["Location"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/releases")] HttpRequest request, CancellationToken cancellationToken)
    {
        var entered = await entrance.ReadSignedByDesignatedAsync<ReleaseOrder>(request, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var query = new QueryReader(request);
        bool isDry = query.Flag("dryRun");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var order = entered.Value;
        var problem = order.From != entered.Sender.State ? SignatureProblems.OtherSender
            : ReleaseOrderRules.Check(order, time.GetUtcNow()) is { Count: > 0 } failures ? Problem.Of(failures)
            : null;
        if (problem is null)
        {
            var outcome = isDry
                ? await desk.TryAsync(entered.Sender, order, cancellationToken)
                : await desk.IssueAsync(entered.Sender, order, entered.Body, entered.Signature, cancellationToken);
            if (outcome.Release is { } release)
            {
                return Answer(request, release, isDry || outcome.Again, isDry, entered.Sender.State);
            }

            problem = outcome.Problem;
            if (!isDry)
            {
                Measures.ReleaseRefused(problem!.Code);
            }
        }

        return rejections.Sign(problem!, entered.Body, entered.Sender.State);
    }

    private static IActionResult Answer(HttpRequest request, Release release, bool isOld, bool isDry, StateCode reader)
    {
        var view = ReleaseView.For(reader, release);
        if (isDry)
        {
            return HttpAnswers.Json(view with { Token = null });
        }

        request.HttpContext.Response.Headers.Location = ReleaseView.HrefOf(release.Id);
        return HttpAnswers.Json(view, isOld ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }
}
