using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// The bytes of an evidence item, or a range of them. The read is entered in the chain of custody first: where that cannot be written, nothing
/// is given.
/// </summary>
public sealed class GetEvidenceContent(EvidenceEntrance entrance, EvidenceStore store, EvidenceBlobs blobs, TimeProvider time)
{
    [Function(nameof(GetEvidenceContent))]
    [Operation(
        "Reads the bytes of an evidence item",
        Description = "The header Range asks for a part (RFC 9110, section 14); of several ranges at once the whole is given. A sealed item is given as it came. What it may be used for stands in the item, to which the header Link leads. Each call is an entry of the chain of custody. A call lasts four minutes at most: go on with a range.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.EvidenceNotKept, ProblemCodes.RangeNotSatisfiable])]
    [Answer(200, "All bytes.", HasOtherBody = true, MediaType = "*/*", Headers = ["ETag", "Link", "Content-Disposition", "X-Personal-Data", "X-Secrecy"])]
    [Answer(206, "The bytes of the range.", HasOtherBody = true, MediaType = "*/*", Headers = ["Content-Range", "ETag", "Link", "Content-Disposition", "X-Personal-Data", "X-Secrecy"])]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/evidence/{id}/content")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MaySpeak, id, cancellationToken);
        if (!entered.IsIn)
        {
            return entered.Problem;
        }

        var item = entered.Item;
        var actor = CustodyActor.Of(entered.Sender);
        if (item.State != EvidenceState.Kept)
        {
            return await RefuseAsync(item, actor, EvidenceProblems.NotKept, cancellationToken);
        }

        var headers = request.Headers;
        if (ByteRange.Select(headers.Range, headers.IfRange, EvidenceContentResult.TagOf(item), item.Declared.Length) is not { } range)
        {
            request.HttpContext.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{item.Declared.Length}");
            return await RefuseAsync(item, actor, EvidenceProblems.RangeNotSatisfiable, cancellationToken);
        }

        var read = new CustodyEvent(CustodyAct.Read, time.GetUtcNow(), actor) { Bytes = (range.First, range.Last) };
        return await store.EnterAsync(item.Id, read, current => current, cancellationToken) is null
            ? EvidenceProblems.NoSuchItem
            : new EvidenceContentResult(item, range, await blobs.OpenAsync(item.Id.CaseId, item.Declared.Sha256, range.First, range.Length, cancellationToken));
    }

    private async Task<IActionResult> RefuseAsync(EvidenceItem item, CustodyActor actor, Problem problem, CancellationToken cancellationToken)
    {
        await store.EnterAsync(item.Id, new(CustodyAct.ReadRefused, time.GetUtcNow(), actor) { Code = problem.Code }, current => current, cancellationToken);
        return problem;
    }
}
