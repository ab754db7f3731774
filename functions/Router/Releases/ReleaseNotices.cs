using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Releases;

/// <summary>What is told when something is released: the recipient that it may read, each origin that its authorization was made use of.</summary>
internal static class ReleaseNotices
{
    public static IEnumerable<NoticeMessage> Of(Release release)
    {
        if (release.To is { } recipient)
        {
            yield return Of(release, recipient, RouterNotices.EvidenceReleased, $"{release.Order.From} has released evidence to your State; read it at {ReleaseView.HrefOf(release.Id)}.", release.EndsAt);
        }

        foreach (var (origin, caseId) in release.Elements.SelectMany(element => element.Authorized).Select(granted => (granted.Origin, granted.CaseId)).Distinct())
        {
            yield return Of(release, origin, RouterNotices.EvidencePassedOn, $"What your State authorized in this case was released to its recipient; read of it at {ReleaseView.HrefOf(release.Id)}.", null) with { CaseId = caseId };
        }
    }

    private static NoticeMessage Of(Release release, StateCode to, string type, string text, DateTimeOffset? dueAt) => new()
    {
        Id = OutsideCaseNoticeId.Of(type, $"{release.Id}\n{to}"),
        To = to,
        Type = type,
        Citation = Cited.Of(A36_3),
        Text = text,
        At = release.IssuedAt,
        DueAt = dueAt,
    };
}
