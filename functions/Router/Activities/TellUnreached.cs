using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Tells a State in its inbox that none of its points of contact could be paged for a notice. Its entry in the register is the State's own to correct; the router
/// writes nothing there. Safe to repeat: the notice has the same id.
/// </summary>
public sealed class TellUnreached(CaseStore cases, NoticePublisher publisher, TimeProvider time)
{
    [Function(nameof(TellUnreached))]
    public async Task Run([ActivityTrigger] string noticeId, CancellationToken cancellationToken)
    {
        var id = NoticeId.Parse(noticeId, null);
        if (await cases.ReadEntryAsync(id.CaseId, id.Entry, cancellationToken) is { } entry && entry.Notices.ElementAtOrDefault(id.Index) is { } notice)
        {
            await publisher.PublishAsync([Of(id, notice.To)], cancellationToken);
        }
    }

    private NoticeMessage Of(NoticeId id, StateCode to) => new()
    {
        Id = OutsideCaseNoticeId.Of(RouterNotices.PagingFailed, id.ToString()),
        To = to,
        CaseId = id.CaseId,
        Type = RouterNotices.PagingFailed,
        Text = $"None of your points of contact could be paged for the notice {id}; it stands in your inbox, and its time runs. Correct the paging addresses in your entry of the register.",
        At = time.GetUtcNow(),
    };
}
