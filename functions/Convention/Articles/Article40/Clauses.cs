using System.Globalization;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>
/// Where a treaty governs, its clauses stand in the place of paragraphs 8 to 31, 40(7). The register says which; a paragraph without
/// a clause still guides, and is marked as such.
/// </summary>
internal static class Clauses
{
    private const int First = 8;
    private const int Last = 31;

    /// <summary>Whether a treaty's clause can stand in the place of this paragraph.</summary>
    public static bool AreReplaceable(Paragraph paragraph) =>
        paragraph.Article == 40 && paragraph.Parts is [var part, ..] && int.Parse(part, CultureInfo.InvariantCulture) is >= First and <= Last;

    /// <summary>The same outcome, with the treaty's clause beside every paragraph that one replaces.</summary>
    [Provision(A40_7)]
    public static Outcome Cite(Outcome outcome, Case? before, Register register) =>
        ((outcome as Step)?.After ?? before) is { } @case ? Cite(outcome, @case.Regime, @case.Requesting, @case.Requested, register) : outcome;

    /// <summary>The same before there is a case.</summary>
    [Provision(A40_7)]
    public static Outcome Cite(Outcome outcome, LegalRegime regime, StateCode requesting, StateCode requested, Register register) =>
        Governing.TreatyOf(regime) is { } id && register.Named(id, requesting, requested) is { } treaty
            ? outcome switch
            {
                Step step => step with
                {
                    Notices = [.. step.Notices.Select(n => n with { Clause = Of(treaty, n.Citation.Cited) })],
                    Remarks = [.. step.Remarks.Select(r => r with { Clause = Of(treaty, r.Paragraph.Cited) ?? r.Clause })],
                },
                Rejection rejection => Rejection.For([.. rejection.Failures.Select(f => f with { Clause = Of(treaty, f.Paragraph.Cited) })]),
                _ => outcome,
            }
            : outcome;

    /// <summary>What the request uses and the treaty has no clause for, by paragraph; empty where none of its clauses is entered.</summary>
    [Provision(A40_7)]
    public static IEnumerable<Paragraph> Lacking(Submission submission) =>
        Governing.TreatyOf(Regimes.Of(submission)) is { } id && submission.Register.Named(id, submission.From, submission.To) is { Clauses.Count: > 0 } treaty
            ? Used(submission).Where(p => Find(treaty, p) is null)
            : [];

    private static IEnumerable<Paragraph> Used(Submission submission)
    {
        if (submission.Items.Any(i => !Wording.Missing(i.SpecialProcedure)))
            yield return A40_17;
        if (submission.Items.Any(i => i.Videoconference is not null))
            yield return A40_18;
        if (submission.Content.Confidentiality is not null)
            yield return A40_20;
        if (submission.Content.Deadline is not null)
            yield return A40_26;
        if (submission.Items.Any(i => i.Records is not null))
            yield return A40_31;
    }

    private static string? Of(Treaty treaty, Paragraph paragraph) =>
        !AreReplaceable(paragraph) ? null
        : Find(treaty, paragraph) is not { } clause ? $"{treaty.Id} has no clause entered for it; {paragraph} guides"
        : clause.Text is null ? $"{treaty.Id}, {clause.Reference}" : $"{treaty.Id}, {clause.Reference}: {clause.Text}";

    /// <summary>The clause of the paragraph itself, or else of one that it is a part of.</summary>
    public static TreatyClause? Find(Treaty treaty, Paragraph paragraph) =>
        treaty.Clauses?.Where(c => Paragraphs.Find(c.Paragraph) is { } whole && paragraph.IsWithin(whole)).MaxBy(c => c.Paragraph.Length);
}
