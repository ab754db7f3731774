namespace RequestRouter.Convention.Articles.Offences;

/// <summary>
/// What the requested State has declared on an offence is a hint that dual criminality may be in question. Both see it, and nothing
/// is held up or refused for it.
/// </summary>
internal static class DeclaredElements
{
    [Provision(A7_2)]
    [Provision(A8_2)]
    [Provision(A9_2)]
    [Provision(A11_3)]
    [Provision(A12_2)]
    [Provision(A14_3)]
    [Provision(A14_4)]
    [Provision(A15_2)]
    [Provision(A15_3)]
    [Provision(A15_4)]
    [Provision(A16_5)]
    [Provision(A17_2_e)]
    private static readonly Paragraph[][] Paragraphs =
    [
        [A7_2], [A8_2], [A9_2], [], [A11_3], [A12_2], [], [A14_3, A14_4], [A15_2, A15_3, A15_4], [A16_5], [A17_2_e],
    ];

    public static IEnumerable<Told> Hints(Submission submission)
    {
        var requested = submission.Register.Find(submission.To);
        foreach (var offence in submission.Content.Offences ?? [])
        {
            foreach (var paragraph in Of(offence.Article))
            {
                if (requested?.Declares(paragraph, submission.Now) ?? false)
                    yield return new Told(Declared($"The requested State has made a declaration under {paragraph}; the request goes on."), paragraph);
            }
            if (OffenceDetails.ParagraphOf(offence.Form) is { } form && !(requested?.Declares(form, submission.Now) ?? false))
                yield return new Told(Declared("The requested State has not declared that it punishes this form of the offence; the request goes on."), form);
            if (offence.AuthorizedPurposeClaimed)
                yield return new Told(AuthorizedPurpose, A11_2);
        }
    }

    [Provision(A11_2)]
    private static readonly Tell AuthorizedPurpose =
        new(Side.Both, "authorized-purpose-claimed", "Authorized testing or protection is claimed, which article 11 does not reach; the States decide.", Carries: false);

    private static Tell Declared(string text) => new(Side.Both, "declared-element", text, Carries: false);

    private static Paragraph[] Of(int? article) => article is >= 7 and <= 17 ? Paragraphs[article.Value - 7] : [];
}
