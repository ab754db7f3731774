namespace RequestRouter.Convention.Articles.Offences;

/// <summary>
/// What the requested State has declared on an offence is a hint that dual criminality may be in question. Both see it, and nothing
/// is held up or refused for it.
/// </summary>
internal static class DeclaredElements
{
    [Provision("7(2)")]
    [Provision("8(2)")]
    [Provision("9(2)")]
    [Provision("11(3)")]
    [Provision("12(2)")]
    [Provision("14(3)")]
    [Provision("14(4)")]
    [Provision("15(2)")]
    [Provision("15(3)")]
    [Provision("15(4)")]
    [Provision("16(5)")]
    [Provision("17(2)(e)")]
    private static readonly string[][] Paragraphs =
    [
        ["7(2)"], ["8(2)"], ["9(2)"], [], ["11(3)"], ["12(2)"], [], ["14(3)", "14(4)"], ["15(2)", "15(3)", "15(4)"], ["16(5)"], ["17(2)(e)"],
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
                yield return new Told(AuthorizedPurpose, "11(2)");
        }
    }

    [Provision("11(2)")]
    private static readonly Tell AuthorizedPurpose =
        new(Side.Both, "authorized-purpose-claimed", "Authorized testing or protection is claimed, which article 11 does not reach; the States decide.", Carries: false);

    private static Tell Declared(string text) => new(Side.Both, "declared-element", text, Carries: false);

    private static string[] Of(int? article) => article is >= 7 and <= 17 ? Paragraphs[article.Value - 7] : [];
}
