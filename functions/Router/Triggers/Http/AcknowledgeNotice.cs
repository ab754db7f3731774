using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A State's system confirms that a notice has reached it. The first confirmation stands.</summary>
public sealed class AcknowledgeNotice(HttpEntrance entrance, PartyView parties, CaseStore cases, InboxStore inboxes, TimeProvider time)
{
    [Function(nameof(AcknowledgeNotice))]
    [Operation("Confirms that a notice arrived", Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer], Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded])]
    [Answer(200, "When it was first confirmed.", typeof(Acknowledgement))]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/notices/{id}/acknowledgement")] HttpRequest request,
        string id,
        CancellationToken cancellationToken)
    {
        var entered = await entrance.ReaderAsync(request, OfficerRoles.MaySpeak, cancellationToken);
        if (entered.Problem is not null)
        {
            return entered.Problem;
        }

        if (OutsideCaseNoticeId.IsOne(id))
        {
            return await inboxes.AcknowledgeAsync(entered.Sender.State, id, time.GetUtcNow(), cancellationToken) is { } confirmed
                ? HttpAnswers.Json(new Acknowledgement(id, confirmed))
                : HttpAnswers.NotFound("There is no such notice for this State.");
        }

        // First whether the State is party at all: of others' cases no more is read than of one that is not there.
        if (!NoticeId.TryParse(id, null, out var noticeId)
            || await parties.FindAsync(entered.Sender.State, noticeId.CaseId.ToString(), cancellationToken) is null
            || await cases.ReadEntryAsync(noticeId.CaseId, noticeId.Entry, cancellationToken) is not { } entry
            || entry.Notices.ElementAtOrDefault(noticeId.Index) is not { } notice
            || notice.To != entered.Sender.State)
        {
            return HttpAnswers.NotFound("There is no such notice for this State.");
        }

        var at = await cases.AcknowledgeAsync(
            noticeId.CaseId, noticeId.Entry, noticeId.Index, entered.Sender.Name, time.GetUtcNow(), cancellationToken);
        return HttpAnswers.Json(new Acknowledgement(id, at));
    }
}
