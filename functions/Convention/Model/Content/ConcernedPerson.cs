namespace RequestRouter.Convention.Model.Content;

/// <summary>A person concerned, 40(15)(e); each particular given, or marked as not known or not appropriate.</summary>
public sealed record ConcernedPerson(Particular? Identity = null, Particular? Location = null, Particular? Nationality = null)
{
    /// <summary>The person's part in the matter; null when it is not stated.</summary>
    public PersonRole? Role { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? BirthPlace { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Other names by which the person is or was known.</summary>
    public IReadOnlyList<string>? OtherNames { get; init; }

    public IdentityDocument? IdentityDocument { get; init; }

    /// <summary>Languages the person understands.</summary>
    public IReadOnlyList<LanguageTag>? Languages { get; init; }

    /// <summary>Why the person is thought to have to do with the offence.</summary>
    public string? Suspicion { get; init; }

    /// <summary>Where a legal person is registered.</summary>
    public CompanyRegistration? Registration { get; init; }

    /// <summary>Who represents a legal person.</summary>
    public string? Representative { get; init; }

    /// <summary>A company or other legal person, 18.</summary>
    public bool Legal { get; init; }

    /// <summary>What the legal person may be held liable to, 18(2).</summary>
    public Liability? Liability { get; init; }

    /// <summary>Under 18 years, 21(7).</summary>
    public bool Child { get; init; }

    /// <summary>The measures that protect a child who is accused, 21(7).</summary>
    public string? ProtectiveMeasures { get; init; }

    /// <summary>A witness or victim under protection: identity, particulars of it and place travel sealed only, 33, 34(1).</summary>
    public bool Protected { get; init; }

    /// <summary>The name under which a protected person is spoken of, 33(2)(a).</summary>
    public string? Alias { get; init; }
}
