using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Orchestrations;

/// <summary>What paging for a notice begins with.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Waits">How long it waits after each round that reached nobody; after the last it ends.</param>
public sealed record PagingStory(string NoticeId, IReadOnlyList<TimeSpan> Waits)
{
    /// <summary>Seven rounds in an hour; a call that is not answered by then has a reminder, which is paged for anew.</summary>
    private static readonly TimeSpan[] Usual = [.. new[] { 1, 2, 4, 8, 15, 30 }.Select(minutes => TimeSpan.FromMinutes(minutes))];

    public static PagingStory Of(NoticeId id) => new(id.ToString(), Usual);

    /// <summary>Beside the procedures of the case, so that an operator finds them together.</summary>
    public static string InstanceId(NoticeId id) => $"{id.CaseId}:page-{id.Entry}.{id.Index}";
}
