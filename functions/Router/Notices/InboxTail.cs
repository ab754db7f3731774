using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Notices;

/// <summary>The end of an inbox as its writer knows it: the page being filled, the one before, and the ETags to write against.</summary>
/// <param name="Number">Of the page being filled, from 0.</param>
/// <param name="HeadTag">Of the row that names that page; null where there is none yet.</param>
/// <param name="PageTag">Of the page; null where it is empty and not yet written.</param>
/// <param name="Before">The page before; null for the first.</param>
internal sealed record InboxTail(long Number, ETag? HeadTag, InboxPage Page, ETag? PageTag, InboxPage? Before)
{
    public const string HeadKey = "head";

    public static string PageKey(long number) => string.Create(CultureInfo.InvariantCulture, $"page-{number:D12}");

    /// <summary>What appending these notices writes, and the end as it is then; nothing to write where all are known.</summary>
    public (EntityGroup? Group, InboxTail Filled) Append(StateCode state, IReadOnlyList<NoticeMessage> notices)
    {
        var known = Page.Notices.Concat(Before?.Notices ?? []).Select(numbered => numbered.Notice.Id).ToHashSet(StringComparer.Ordinal);
        var added = notices.Where(notice => known.Add(notice.Id)).ToList();
        if (added.Count == 0)
        {
            return (null, this);
        }

        var group = new EntityGroup(state.ToString());
        var tail = this;
        while (added.Count > 0)
        {
            int taken = Math.Min(added.Count, InboxPage.Size - tail.Page.Notices.Count);
            tail = tail.Fill(group, state, added[..taken]);
            added.RemoveRange(0, taken);
        }

        if (tail.Number != Number)
        {
            Put(group, new TableEntity(state.ToString(), HeadKey) { ["page"] = tail.Number }, HeadTag);
        }

        return (group, tail);
    }

    /// <summary>The end with the ETags that writing <paramref name="group"/> gave.</summary>
    public InboxTail WithTags(Func<string, ETag> tagOf, EntityGroup group) => this with
    {
        HeadTag = group.IndexOf(HeadKey) >= 0 ? tagOf(HeadKey) : HeadTag,
        PageTag = group.IndexOf(PageKey(Number)) >= 0 ? tagOf(PageKey(Number)) : PageTag,
    };

    private InboxTail Fill(EntityGroup group, StateCode state, List<NoticeMessage> notices)
    {
        long next = Page.First + Page.Notices.Count;
        var filled = Page with { Notices = [.. Page.Notices, .. notices.Select((notice, i) => new InboxNotice(next + i, notice))] };
        var entity = new TableEntity(state.ToString(), PageKey(Number));
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(filled, RouterJson.Options));
        Put(group, entity, PageTag);
        foreach (var notice in notices.Where(notice => OutsideCaseNoticeId.IsOne(notice.Id)))
        {
            group.Upsert(new TableEntity(state.ToString(), notice.Id));
        }

        return filled.Notices.Count < InboxPage.Size
            ? this with { Page = filled }
            : new InboxTail(Number + 1, HeadTag, new InboxPage((Number + 1) * InboxPage.Size + 1, []), null, filled);
    }

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
