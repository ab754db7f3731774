namespace RequestRouter.Convention.Articles.Offences;

/// <summary>What the articles on single offences ask of whoever relies on them; whether conduct fulfils them is for the States, 21(8).</summary>
internal static class OffenceDetails
{
    /// <summary>Defects of each offence.</summary>
    public static IEnumerable<Failure> Defects(Submission submission) => (submission.Content.Offences ?? []).Select((offence, i) => SomeMonths(offence, At(i))).OfType<Failure>();

    /// <summary>What is remarked of each offence and keeps nobody from sending the request.</summary>
    public static IEnumerable<Failure> Remarks(Submission submission) => (submission.Content.Offences ?? [])
        .SelectMany((offence, i) => new[]
        {
            OfTheConventionOnly(offence, At(i)), IntendedOffence(offence, At(i)), ClaimConsidered(offence, At(i)), NoChildAbuse(offence, At(i)),
            OffenceInBoth(offence, At(i)), FormIsPunished(submission, offence, At(i)),
        })
        .OfType<Failure>();

    /// <summary>The maximum of 2(h) is a length of time.</summary>
    [Provision(A2_h)]
    public static Failure? SomeMonths(Offence offence, string at) => offence.MaximumMonths < 0
        ? new Failure(at + "/maximumMonths", Codes.ContentInvalid, A2_h, "A maximum deprivation of liberty is not less than nothing.")
        : null;

    /// <summary>An offence of another United Nations instrument does not become one of the Convention.</summary>
    [Provision(A4_2)]
    public static Failure? OfTheConventionOnly(Offence offence, string at) => offence.Article is not null && !Wording.Missing(offence.Instrument)
        ? new Failure(at + "/article", Codes.ContentInvalid, A4_2, "An offence drawn from another instrument is not an offence of the Convention; leave the article out.")
        : null;

    [Provision(A11_1)]
    public static Failure? IntendedOffence(Offence offence, string at) => offence.Article == 11 && offence.IntendedArticle is not (>= 7 and <= 10)
        ? Failure.Missing(at + "/intendedArticle", A11_1, "Say for which offence of articles 7 to 10 the device was meant.")
        : null;

    /// <summary>Article 11 does not reach authorized testing or protection, so whoever knows of such a claim thinks twice.</summary>
    [Provision(A11_2)]
    public static Failure? ClaimConsidered(Offence offence, string at) => offence is { AuthorizedPurposeClaimed: true, AuthorizedPurposeConsidered: false }
        ? new Failure(at + "/authorizedPurposeConsidered", Codes.AttestationRequired, A11_2, "Authorized testing or protection is claimed; confirm that you have considered it and send the request all the same.")
        : null;

    [Provision(A16_3)]
    public static Failure? NoChildAbuse(Offence offence, string at) => offence.Article == 16 && offence.DepictsChildAbuse
        ? new Failure(at + "/article", Codes.ContentInvalid, A16_3, "Material that depicts the abuse or exploitation of a child is article 14, where consent does not count.")
        : null;

    /// <summary>A predicate offence committed abroad counts only when it is an offence there and would be one at home.</summary>
    [Provision(A17_2_c)]
    public static Failure? OffenceInBoth(Offence offence, string at) => offence is { Article: 17, PredicateState: not null, PredicateOffenceInBoth: not true }
        ? Failure.Missing(at + "/predicateOffenceInBoth", A17_2_c, "State that the conduct is a criminal offence where it was committed, and would be one in your law.")
        : null;

    /// <summary>Attempt and preparation are offences only where the State has made them so; participation always is.</summary>
    [Provision(A19_2)]
    [Provision(A19_3)]
    public static Failure? FormIsPunished(Submission submission, Offence offence, string at) => ParagraphOf(offence.Form) is { } paragraph
        && !(submission.Register.Find(submission.From)?.Declares(paragraph, submission.Now) ?? false)
            ? new Failure(at + "/form", Codes.OffenceNotEstablished, paragraph, "Your register does not say that your law punishes this form of the offence.")
            : null;

    private static string At(int index) => $"/content/offences/{index}";

    public static Paragraph? ParagraphOf(OffenceForm form) => form switch
    {
        OffenceForm.Attempt => A19_2,
        OffenceForm.Preparation => A19_3,
        _ => null,
    };
}
