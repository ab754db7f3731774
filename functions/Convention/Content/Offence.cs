namespace RequestRouter.Convention;

/// <summary>An offence concerned. With <see cref="Article"/> it is a Convention offence; else the serious-crime test of 2(h) needs its maximum.</summary>
public sealed record Offence
{
    /// <summary>Its title in the requesting State's law.</summary>
    public string? Title { get; init; }

    /// <summary>The provision of the requesting State's law.</summary>
    public string? Provision { get; init; }

    /// <summary>The article of the Convention that it implements, 7 to 17 or 19; null when none does.</summary>
    public int? Article { get; init; }

    /// <summary>For laundering (17): the article of the predicate offence, 7 to 16 (note 3).</summary>
    public int? PredicateArticle { get; init; }

    /// <summary>The longest deprivation of liberty it carries, in months.</summary>
    public int? MaximumMonths { get; init; }

    /// <summary>It carries life imprisonment or a heavier penalty.</summary>
    public bool LifeOrHeavier { get; init; }
}
