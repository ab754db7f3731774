namespace RequestRouter.Convention.Articles.Article35;

/// <summary>What the Convention covers: its own offences, and electronic evidence of serious crimes, 35(1).</summary>
internal static class Scope
{
    private const int FourYears = 48;

    /// <summary>What reaches beyond electronic evidence by itself, and is closed for 35(1)(c). Any other purpose is open where it is stated to serve such evidence; the requested State judges that, 40(1).</summary>
    [Provision(A35_1_c)]
    private static bool IsForConventionOffencesOnly(Purpose purpose) => purpose is Purpose.RecoveringProceeds;

    /// <summary>An offence of articles 7 to 16; laundering (17) of such an offence; participation and attempt (19).</summary>
    [Provision(A35_1_a)]
    [Provision(Note3)]
    [Provision(A4_2)]
    [Provision(A19_1)]
    public static bool IsConventionOffence(Offence offence) => Wording.Missing(offence.Instrument) && offence.Article switch
    {
        >= 7 and <= 16 or 19 => true,
        17 => offence.PredicateArticle is >= 7 and <= 16,
        _ => false,
    };

    /// <summary>At least four years at the most, inclusive (A14), or a heavier penalty.</summary>
    [Provision(A2_h)]
    public static bool IsSeriousCrime(Offence offence) => offence.LifeOrHeavier || offence.MaximumMonths >= FourYears;

    /// <summary>The basis the offences give; null when they give none.</summary>
    [Provision(A35_1)]
    public static ScopeBasis? Basis(RequestContent content) => content.Offences is not { Count: > 0 } offences ? null
        : offences.Any(IsConventionOffence) ? ScopeBasis.ConventionOffence
        : offences.Any(IsSeriousCrime) ? ScopeBasis.SeriousCrime
        : null;

    /// <summary>All that keeps the offences and items of a request out of scope.</summary>
    [Provision(A35_1)]
    [Provision(A35_2)]
    [Provision(A3_a)]
    [Provision(A3_b)]
    public static IEnumerable<Failure> Gate(RequestContent content, bool seriousCrimesToo)
    {
        if (content.Offences is not { Count: > 0 } offences)
            return [Failure.Missing("/content/offences", A35_1, "Name at least one offence to which the request relates.")];
        var failures = new List<Failure>();
        for (var i = 0; i < offences.Count; i++)
            failures.AddRange(Described(offences[i], $"/content/offences/{i}"));
        if (failures.Count > 0)
            return failures;
        return Basis(content) switch
        {
            ScopeBasis.ConventionOffence => Uncovered(offences, seriousCrimesToo),
            ScopeBasis.SeriousCrime when seriousCrimesToo => [.. Uncovered(offences, seriousCrimesToo), .. ElectronicOnly(content.Items ?? [])],
            null when seriousCrimesToo => [NeitherNor(offences)],
            _ => [new Failure("/content/offences", Codes.OutOfScope, A35_1_a, "This kind of cooperation is for offences of the Convention only; another treaty may serve (60(1)).")],
        };
    }

    [Provision(A2_h)]
    [Provision(A2_m)]
    [Provision(A35_1_a)]
    [Provision(Note3)]
    private static IEnumerable<Failure> Described(Offence offence, string at)
    {
        if (offence.Article is { } article && article is not ((>= 7 and <= 17) or 19))
            yield return new Failure(at + "/article", Codes.ContentInvalid, A35_1_a, "Offences of the Convention are in articles 7 to 17 and 19.");
        if (offence.Article == 17 && offence.PredicateArticle is null)
            yield return new Failure(at + "/predicateArticle", Codes.PredicateRequired, A2_m, "Laundering needs its predicate offence.");
        else if (offence.Article == 17 && offence.PredicateArticle is not (>= 7 and <= 16))
            yield return new Failure(at + "/predicateArticle", Codes.PredicateNotInConvention, Note3, "The predicate offence must be one of articles 7 to 16.");
        if (Wording.Missing(offence.Title))
            yield return Failure.Missing(at + "/title", A2_h, "Give the title of the offence.");
        if (offence.Article is null && Wording.Missing(offence.Provision))
            yield return Failure.Missing(at + "/provision", A2_h, "Cite the provision under which the crime is punishable.");
        if (offence.Article is null && offence.MaximumMonths is null && !offence.LifeOrHeavier)
            yield return Failure.Missing(at + "/maximumMonths", A2_h, "State the maximum deprivation of liberty in months, or that it is life or heavier.");
    }

    /// <summary>Each offence is covered for itself: another beside it does not carry it along.</summary>
    [Provision(A35_1_c)]
    [Provision(A2_h)]
    [Provision(A35_1_a)]
    [Provision(A37_3)]
    private static IEnumerable<Failure> Uncovered(IReadOnlyList<Offence> offences, bool seriousCrimesToo)
    {
        for (var i = 0; i < offences.Count; i++)
        {
            if (IsConventionOffence(offences[i]))
                continue;
            if (!seriousCrimesToo && !offences[i].Accessory)
                yield return new Failure($"/content/offences/{i}", Codes.OutOfScope, A35_1_a, "This kind of cooperation is for offences of the Convention only, and this is none; another treaty may serve (60(1)).");
            else if (seriousCrimesToo && !IsSeriousCrime(offences[i]))
                yield return new Failure($"/content/offences/{i}", Codes.NotSeriousCrime, A2_h, "This offence is none of the Convention's, and its maximum is under four years.");
        }
    }

    [Provision(A2_h)]
    private static Failure NeitherNor(IReadOnlyList<Offence> offences) => new(
        "/content/offences", Codes.NotSeriousCrime, A2_h,
        offences.Count == 1 ? "The offence is none of the Convention's, and its maximum is under four years." : "None of the offences is the Convention's, and none has a maximum of four years or more.");

    [Provision(A35_1_c)]
    [Provision(A40_1)]
    private static IEnumerable<Failure> ElectronicOnly(IReadOnlyList<RequestedItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Purpose is { } purpose && IsForConventionOffencesOnly(purpose))
                yield return new Failure($"/content/items/{i}/purpose", Codes.OutOfScope, A35_1_c, "For serious crimes outside the Convention only electronic evidence can be asked for; another treaty may serve (60(1)).");
            else if (items[i].Electronic == false)
                yield return new Failure($"/content/items/{i}/electronic", Codes.OutOfScope, A35_1_c, "For serious crimes outside the Convention the item serves evidence in electronic form, and says so.");
        }
    }
}
