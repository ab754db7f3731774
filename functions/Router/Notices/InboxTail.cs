using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>The end of an inbox as its writer knows it: the part being filled, the one before, and the ETags to write against.</summary>
/// <param name="At">Of the part being filled.</param>
/// <param name="HeadTag">Of the row that names that part; null where there is none yet.</param>
/// <param name="Page">What stands on the part.</param>
/// <param name="Bytes">How long it is as stored.</param>
/// <param name="PageTag">Of the part; null where it is empty and not yet written.</param>
/// <param name="BeforeAt">Of the part before; null for the first.</param>
/// <param name="Before">What stands on the part before; null for the first.</param>
internal sealed record InboxTail(
    InboxPosition At, ETag? HeadTag, InboxPage Page, int Bytes, ETag? PageTag, InboxPosition? BeforeAt, InboxPage? Before)
{
    public const string HeadKey = "head";

    /// <summary>The end of an inbox that nothing was written to.</summary>
    public static InboxTail Empty { get; } = Of(default, null, new InboxPage(1, []), null, null, null);

    public static InboxTail Of(InboxPosition at, ETag? headTag, InboxPage page, ETag? pageTag, InboxPosition? beforeAt, InboxPage? before) =>
        new(at, headTag, page, page.Serialize().Length, pageTag, beforeAt, before);

    /// <summary>What appending these notices writes, and the end as it is then; nothing to write where all are known.</summary>
    public (EntityGroup? Group, InboxTail Filled) Append(StateCode state, IReadOnlyList<NoticeMessage> notices)
    {
        var known = Page.Notices.Concat(Before?.Notices ?? []).Select(numbered => numbered.Notice.Id).ToHashSet(StringComparer.Ordinal);
        var added = new Queue<NoticeMessage>(notices.Where(notice => known.Add(notice.Id)).Select(NoticeSize.Fit));
        if (added.Count == 0)
        {
            return (null, this);
        }

        var group = new EntityGroup(state.ToString());
        var tail = this;
        while (added.Count > 0)
        {
            tail = tail.IsFull ? tail.Turned() : tail.Fill(group, state, added);
        }

        if (tail.IsFull)
        {
            tail = tail.Turned();
        }

        if (tail.At != At)
        {
            Put(group, Head(state, tail), HeadTag);
        }

        return (group, tail);
    }

    /// <summary>The end with the ETags that writing <paramref name="group"/> gave.</summary>
    public InboxTail WithTags(Func<string, ETag> tagOf, EntityGroup group) => this with
    {
        HeadTag = group.IndexOf(HeadKey) >= 0 ? tagOf(HeadKey) : HeadTag,
        PageTag = group.IndexOf(At.Key) >= 0 ? tagOf(At.Key) : PageTag,
    };

    private bool IsFull => Page.EndsPage || Bytes >= InboxPage.FullAt;

    private InboxTail Fill(EntityGroup group, StateCode state, Queue<NoticeMessage> notices)
    {
        var page = new List<InboxNotice>(Page.Notices);
        int bytes = Bytes;
        do
        {
            var numbered = new InboxNotice(Page.First + page.Count, notices.Dequeue());
            bytes += JsonSerializer.SerializeToUtf8Bytes(numbered, RouterJson.Options).Length + (page.Count > 0 ? 1 : 0);
            page.Add(numbered);
            if (OutsideCaseNoticeId.IsOne(numbered.Notice.Id))
            {
                group.Upsert(new TableEntity(state.ToString(), numbered.Notice.Id));
            }
        }
        while (notices.Count > 0 && bytes < InboxPage.FullAt && InboxPage.PageOf(Page.First + page.Count) == InboxPage.PageOf(Page.First));

        var filled = this with { Page = Page with { Notices = page }, Bytes = bytes };
        var entity = new TableEntity(state.ToString(), At.Key);
        EntityBytes.Write(entity, filled.Page.Serialize());
        Put(group, entity, PageTag);
        return filled;
    }

    /// <summary>The empty part after this full one.</summary>
    private InboxTail Turned()
    {
        var next = Page.EndsPage ? new InboxPosition(At.Page + 1, 0) : At with { Part = At.Part + 1 };
        return Of(next, HeadTag, new InboxPage(Page.Next, []), null, At, Page);
    }

    private static TableEntity Head(StateCode state, InboxTail tail) => new(state.ToString(), HeadKey)
    {
        ["page"] = tail.At.Page,
        ["part"] = tail.At.Part,
        ["partBefore"] = tail.BeforeAt?.Part ?? 0,
    };

    private static void Put(EntityGroup group, TableEntity entity, ETag? etag)
    {
        if (etag is { } known)
        {
            group.Replace(entity, known);
        }
        else
        {
            group.Add(entity);
        }
    }
}
