using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Offences;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What the parties are told when a case opens, because of what the request says or the register holds. None of it holds anything up.</summary>
internal static class OpeningHints
{
    /// <summary>Those that may go with a request of every kind.</summary>
    public static readonly IReadOnlyList<Hint> OfEveryKind =
        [DeclaredElements.Hints, Material, Emergency, Collection, Treaty, PastDeadline];

    /// <summary>Images of the abuse of a child are handled by as few as possible, wherever the case goes.</summary>
    [Provision(A14_1)]
    public static IEnumerable<Told> Material(Submission submission)
    {
        if (submission.Content.Offences?.Any(o => o.Article == 14) ?? false)
            yield return new Told(new Tell(Side.Both, "restricted-material", "The case concerns material on the sexual abuse or exploitation of children; restrict who handles what is furnished.", Carries: false), A14_1);
    }

    [Provision(A2_o)]
    public static IEnumerable<Told> Emergency(Submission submission)
    {
        if (submission.Content.Emergency is not null)
            yield return new Told(new Tell(Side.Requested, "emergency", "There is an imminent risk to a person's life or safety; this comes first.", Carries: false), A2_o);
    }

    /// <summary>Article 46 lists no contents of its own, so what is missing of those of 45(3) is a remark and no failure.</summary>
    [Provision(A46)]
    [Provision(A23_3)]
    [Provision(A30_1)]
    public static IEnumerable<Told> Collection(Submission submission)
    {
        foreach (var item in submission.Items)
        {
            if (item.Purpose == Purpose.ContentInterception && (Wording.Missing(item.Need) || Wording.Missing(item.Relation) || Wording.Missing(item.PeriodBecause)))
                yield return new Told(new Tell(Side.Requesting, "interception-reasons-open", "Why the interception is needed, how it relates to the offence or why it lasts so long is not stated; the other State may ask.", Carries: false), A46);
        }
        if (submission.Items.Any(i => i.Purpose == Purpose.RealTimeTraffic) && Declared(submission, A23_3_a))
            yield return new Told(Restricted(submission, A23_3_a), A23_3_a);
        if (submission.Items.Any(i => i.Purpose == Purpose.ContentInterception) && Declared(submission, A30_1))
            yield return new Told(Restricted(submission, A30_1), A30_1);
        if (submission.Items.Any(i => i.Purpose is Purpose.RealTimeTraffic or Purpose.ContentInterception) && Declared(submission, A23_3_b))
            yield return new Told(new Tell(Side.Requesting, "closed-systems-excluded", "The requested State does not collect within closed systems of a service provider; the request goes on.", Carries: false), A23_3_b);
    }

    /// <summary>Both may agree on paragraphs 8 to 31 in place of a treaty that lacks what the request uses.</summary>
    [Provision(A40_7)]
    public static IEnumerable<Told> Treaty(Submission submission) => Clauses.Lacking(submission)
        .Select(paragraph => new Told(new Tell(Side.Both, "apply-convention-suggested", $"The treaty has no clause like {paragraph}, which this request uses; you may agree to apply paragraphs 8 to 31 in its place.", Carries: false), A40_7));

    [Provision(A40_26)]
    public static IEnumerable<Told> PastDeadline(Submission submission)
    {
        if (Deadlines.IsPast(submission.Content.Deadline, submission.Now))
            yield return new Told(Deadlines.Passed, A40_26);
    }

    /// <summary>With the offences as the requested State named them.</summary>
    private static Tell Restricted(Submission submission, Paragraph paragraph)
    {
        var named = submission.Register.Find(submission.To)!.Declarations.Where(d => d.IsTo(paragraph) && d.IsInForce(submission.Now)).SelectMany(d => d.Offences ?? []).ToArray();
        return new(Side.Requesting, "measure-restricted", $"The requested State has restricted this measure to certain offences{(named.Length == 0 ? "" : $" ({string.Join("; ", named)})")}; the request goes on.", Carries: false);
    }

    public static bool Declared(Submission submission, Paragraph paragraph) => submission.Register.Find(submission.To)?.Declares(paragraph, submission.Now) ?? false;
}
