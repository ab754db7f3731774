using RequestRouter.Convention.Articles.Shared;
using RequestRouter.Convention.Kinds.Shared;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Families;

/// <summary>What an article asks for beyond a request, an answer and an outcome.</summary>
internal sealed record DiscretionVariant
{
    /// <summary>What the rows that it shares with other kinds rest on.</summary>
    public Common Common { get; init; } = Common.OfPractice;

    /// <summary>What the request must fulfil besides.</summary>
    public Action<Examination>? Examines { get; init; }

    /// <summary>What the case remembers besides; null for nothing more.</summary>
    public Func<Case, Submission, Case>? Remembers { get; init; }

    /// <summary>What both are told with the request because of what it says or the register holds.</summary>
    public IReadOnlyList<Hint> Hints { get; init; } = OpeningHints.OfEveryKind;

    /// <summary>What is remarked of an agreement for each item.</summary>
    public IReadOnlyList<ItemRule> Agreeing { get; init; } = [];

    /// <summary>The article leaves the requested State no choice: there is no <c>deny</c>.</summary>
    public bool IsDuty { get; init; }

    /// <summary>What a denial brings with it beside itself.</summary>
    public Func<Facts, IEnumerable<Consequence>>? OnDenial { get; init; }

    /// <summary>What is remarked of an outcome.</summary>
    public IReadOnlyList<CaseRule> Concluding { get; init; } = [];

    /// <summary>The rules the case runs under.</summary>
    public Func<Submission, LegalRegime> Regime { get; init; } = Articles.Article40.Regimes.Of;

    /// <summary>Moves of this article alone.</summary>
    public IReadOnlyList<MoveRow> Rows { get; init; } = [];
}
