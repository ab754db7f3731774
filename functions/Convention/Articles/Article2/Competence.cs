namespace RequestRouter.Convention.Articles.Article2;

/// <summary>A regional economic integration organization is a Party within its declared competence, 2(n), 64(3).</summary>
internal static class Competence
{
    [Provision(A2_n)]
    [Provision(A64_3)]
    public static IEnumerable<Failure> Within(Submission submission)
    {
        if (Beyond(submission.Register.Find(submission.From), submission.Kind))
            yield return new Failure("/kind", Codes.BeyondCompetence, A2_n, $"{submission.From} has declared no competence for this kind of cooperation.");
        if (Beyond(submission.Register.Find(submission.To), submission.Kind))
            yield return new Failure("/to", Codes.BeyondCompetence, A2_n, $"{submission.To} has declared no competence for this kind of cooperation.");
    }

    private static bool Beyond(Party? party, RequestKind kind) => party?.Competence is { } competence && !competence.Contains(kind);
}
