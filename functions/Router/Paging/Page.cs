using RequestRouter.Router.Cases;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Paging;

/// <summary>What a paging address gets: that a notice waits in the State's inbox. References alone; what is asked stands in the notice.</summary>
public sealed record Page
{
    /// <summary>The <c>typ</c> of its signature.</summary>
    public const string SignatureType = "rr-page+jws";

    /// <summary>The notice's id, and the page's: one that comes again is the same page.</summary>
    public required string Id { get; init; }

    public required StateCode To { get; init; }

    /// <summary>The point of contact that is paged.</summary>
    public required AuthorityId Authority { get; init; }

    public required CaseId CaseId { get; init; }

    /// <summary>The notice's type, as <c>paged</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When the answer is due (UTC); absent where none is asked.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>When the notice was given (UTC): the same for each attempt.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    internal static Page Of(NoticeId id, RecordedNotice notice, DateTimeOffset at, AuthorityId authority) => new()
    {
        Id = id.ToString(),
        To = notice.To,
        Authority = authority,
        CaseId = id.CaseId,
        Type = notice.Type,
        DueAt = notice.DueAt,
        IssuedAt = at,
    };
}
