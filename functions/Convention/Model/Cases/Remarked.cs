namespace RequestRouter.Convention.Model.Cases;

/// <summary>What was remarked in a case, by code and paragraph, so that its size does not grow with what is said.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Paragraph">What it was remarked under; practice and technical limits are one here, for a record keeps paragraphs only.</param>
/// <param name="At">When the last step was taken of which it was remarked, UTC.</param>
/// <param name="Times">Of how many steps it was remarked.</param>
public sealed record Remarked(string Code, Citation Paragraph, DateTimeOffset At, int Times)
{
    internal static IReadOnlyList<Remarked> With(IReadOnlyList<Remarked> before, IReadOnlyList<Failure> remarks, DateTimeOffset now)
    {
        if (remarks.Count == 0)
            return before;
        var after = before.ToList();
        foreach (var (code, paragraph) in remarks.DistinctBy(r => (r.Code, r.Paragraph.Cited)).Select(r => (r.Code, r.Paragraph)))
        {
            var known = after.FindIndex(r => r.Code == code && r.Paragraph.Cited == paragraph.Cited);
            if (known < 0)
                after.Add(new Remarked(code, paragraph, now, 1));
            else
                after[known] = after[known] with { At = now, Times = after[known].Times + 1 };
        }
        return after;
    }
}
