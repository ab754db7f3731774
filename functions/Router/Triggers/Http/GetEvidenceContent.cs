using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>
/// The bytes of an evidence item, or a range of them. The read is entered in the chain of custody first: where that cannot be written, nothing
/// is given.
/// </summary>
public sealed class GetEvidenceContent(EvidenceEntrance entrance, EvidenceStore store, EvidenceBlobs blobs, ReleaseGate gate, OtherUses uses, TimeProvider time)
{
    [Function(nameof(GetEvidenceContent))]
    [Operation(
        "Reads the bytes of an evidence item",
        Description = "The header Range asks for a part (RFC 9110, section 14); of several ranges at once the whole is given. A sealed item is given as it came. What it may be used for stands in the item, to which the header Link leads. Each call is an entry of the chain of custody. What holds something of a State that is no party is given under a release only. A read for another use than was stated says so, and is given with the consent of those who furnished. A call lasts four minutes at most: go on with a range.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.EvidenceNotKept, ProblemCodes.EvidenceNoLongerHeld, ProblemCodes.RangeNotSatisfiable, Codes.OnwardTransferNotAuthorized, Codes.WrittenFormRequired, Codes.UseNotAuthorized])]
    [Header(ReleaseGate.Header, "The token of a release to the caller's State, or of one to an organization that the caller's State issued. Needed where something in the bytes came from a State that is no party of the case.")]
    [Query("otherUse", typeof(string), "The other proceedings or use (40(19)) for which the bytes are wanted, in the words of the consents. Default the stated use.")]
    [Query("consents", typeof(string), "The cases of kind use-consent in which it was consented to, separated by commas. Default none.")]
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

        var query = new QueryReader(request);
        var consents = query.List<CaseId>("consents", "ids of cases, separated by commas");
        if (query.Problem is not null)
        {
            return query.Problem;
        }

        var item = entered.Item;
        var actor = CustodyActor.Of(entered.Sender);
        if (item.State != EvidenceState.Kept)
        {
            return await RefuseAsync(item, actor, EvidenceProblems.NotKept, cancellationToken);
        }

        if (entered.Sender.State == item.OtherParty && entered.Case is { } @case && Deletions.IsNoLongerHeld(@case, item.Id))
        {
            return await RefuseAsync(item, actor, EvidenceProblems.NoLongerHeld, cancellationToken);
        }

        var headers = request.Headers;
        if (ByteRange.Select(headers.Range, headers.IfRange, EvidenceContentResult.TagOf(item), item.Declared.Length) is not { } range)
        {
            request.HttpContext.Response.Headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{item.Declared.Length}");
            return await RefuseAsync(item, actor, EvidenceProblems.RangeNotSatisfiable, cancellationToken);
        }

        string? otherUse = query.Text("otherUse");
        var (release, problem) = await gate.OpenAsync(entered.Sender.State, item, headers[ReleaseGate.Header] is [{ Length: > 0 } token] ? token : null, cancellationToken);
        if (problem is not null)
        {
            return await RefuseAsync(item, actor, problem, cancellationToken);
        }

        if (otherUse is not null && await uses.CheckAsync(entered.Sender.State, item, otherUse, consents, cancellationToken) is { } unconsented)
        {
            var answer = await RefuseAsync(item, actor, unconsented, cancellationToken);
            await uses.TellAsync(entered.Sender.State, item, cancellationToken);
            return answer;
        }

        var at = time.GetUtcNow();
        var act = otherUse is not null ? CustodyAct.ReadForOtherUse : release is not null ? CustodyAct.ReadForRelease : CustodyAct.Read;
        var read = new CustodyEvent(act, at, actor) { Bytes = (range.First, range.Last), Release = release };
        return await store.EnterAsync(item.Id, read, current => release is null ? current : Held(current, release.Value, at), cancellationToken) is null
            ? EvidenceProblems.NoSuchItem
            : new EvidenceContentResult(item, range, await blobs.OpenAsync(item.Id.CaseId, item.Declared.Sha256, range.First, range.Length, cancellationToken));
    }

    /// <summary>With its first bytes the recipient of a release becomes a holder.</summary>
    private static EvidenceItem Held(EvidenceItem item, ReleaseId release, DateTimeOffset at) => item with
    {
        Releases = [.. item.Releases.Select(one => one.Id == release && one.ReadAt is null ? one with { ReadAt = at } : one)],
    };

    private async Task<IActionResult> RefuseAsync(EvidenceItem item, CustodyActor actor, Problem problem, CancellationToken cancellationToken)
    {
        await store.EnterAsync(item.Id, new(CustodyAct.ReadRefused, time.GetUtcNow(), actor) { Code = problem.Code }, current => current, cancellationToken);
        return problem;
    }
}
