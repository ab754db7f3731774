namespace RequestRouter.Convention.Model.Content;

/// <summary>An offence concerned. With <see cref="Article"/> it is a Convention offence; else the serious-crime test of 2(h) needs its maximum.</summary>
public sealed record Offence
{
    /// <summary>Its title in the requesting State's law.</summary>
    public string? Title { get; init; }

    /// <summary>The provision of the requesting State's law.</summary>
    public string? Provision { get; init; }

    /// <summary>The text of that provision; null where it is attached or not given.</summary>
    public string? Text { get; init; }

    /// <summary>The attachment with the text of that provision, by number; null when none.</summary>
    public int? TextAttachment { get; init; }

    /// <summary>When it was committed, where that is known.</summary>
    public Period? Committed { get; init; }

    /// <summary>The article of the Convention that it implements, 7 to 17 or 19; null when none does.</summary>
    public int? Article { get; init; }

    /// <summary>For laundering (17): the article of the predicate offence, 7 to 16 (note 3).</summary>
    public int? PredicateArticle { get; init; }

    /// <summary>The longest deprivation of liberty it carries, in months.</summary>
    public int? MaximumMonths { get; init; }

    /// <summary>The shortest deprivation of liberty it carries, in months; null where there is none.</summary>
    public int? MinimumMonths { get; init; }

    /// <summary>Extradition only: it is not extraditable by itself for its period of imprisonment, but related to one that is, 37(3).</summary>
    public bool Accessory { get; init; }

    /// <summary>It carries life imprisonment or a heavier penalty.</summary>
    public bool LifeOrHeavier { get; init; }

    /// <summary>Commission, participation, attempt or preparation, 19.</summary>
    public OffenceForm Form { get; init; }

    /// <summary>
    /// The other United Nations instrument from which the offence is drawn, 4(1). Such an offence is not one of the Convention (4(2)):
    /// it opens electronic evidence only, where it is a serious crime.
    /// </summary>
    public string? Instrument { get; init; }

    /// <summary>For misuse of devices (11): the article, 7 to 10, of the offence that was intended, 11(1).</summary>
    public int? IntendedArticle { get; init; }

    /// <summary>Somebody claims that the devices were held for authorized testing or protection, 11(2); the States decide.</summary>
    public bool AuthorizedPurposeClaimed { get; init; }

    /// <summary>The requesting State has considered that claim, and sends the request all the same, 11(2).</summary>
    public bool AuthorizedPurposeConsidered { get; init; }

    /// <summary>For intimate images (16): a child is depicted in abuse or exploitation, which is article 14, 16(3) and (4).</summary>
    public bool DepictsChildAbuse { get; init; }

    /// <summary>For laundering (17): the State where the predicate offence was committed, when that is outside the requesting State, 17(2)(c).</summary>
    public StateCode? PredicateState { get; init; }

    /// <summary>The conduct is a criminal offence there, and would be one in the requesting State, 17(2)(c).</summary>
    public bool? PredicateOffenceInBoth { get; init; }
}
