namespace RequestRouter.Convention.Articles.Persons;

/// <summary>What a request says of legal persons, of children and of protected witnesses and victims.</summary>
internal static class PersonDetails
{
    /// <summary>Defects of what is said of each person.</summary>
    public static IEnumerable<Failure> Defects(Submission submission) => (submission.Content.Persons ?? []).SelectMany((person, i) =>
        LiabilityNamed(person, At(i)) is { } unnamed ? [unnamed, .. IdentitySealed(person, At(i), submission.HasSealedParts)] : IdentitySealed(person, At(i), submission.HasSealedParts));

    /// <summary>What is remarked of persons and keeps nobody from sending the request.</summary>
    public static IEnumerable<Failure> Remarks(Submission submission)
    {
        var persons = submission.Content.Persons ?? [];
        return [.. persons.Select((person, i) => ChildProtected(person, At(i))).OfType<Failure>(), .. persons.Any(p => p.Protected) ? HeardSafely(submission.Items) : []];
    }

    /// <summary>The liability of legal persons may be criminal, civil or administrative; assistance is for each of them, 40(2).</summary>
    [Provision(A18_2)]
    public static Failure? LiabilityNamed(ConcernedPerson person, string at) => person is { Legal: true, Liability: null }
        ? Failure.Missing(at + "/liability", A18_2, "Say whether the liability of the legal person is criminal, civil or administrative.")
        : null;

    [Provision(A21_7)]
    public static Failure? ChildProtected(ConcernedPerson person, string at) =>
        person is { Child: true, Role: PersonRole.Suspect or PersonRole.Accused or PersonRole.Convicted } && Wording.Missing(person.ProtectiveMeasures)
            ? Failure.Missing(at + "/protectiveMeasures", A21_7, "State the measures that protect the child.")
            : null;

    /// <summary>Names and places of protected persons are in sealed parts only, which the router cannot open; an alias stands for them.</summary>
    [Provision(A33_1)]
    [Provision(A33_2)]
    [Provision(A33_4)]
    [Provision(A34_1)]
    public static IEnumerable<Failure> IdentitySealed(ConcernedPerson person, string at, bool hasSealedParts)
    {
        if (!person.Protected)
            yield break;
        var paragraph = person.Role == PersonRole.Victim ? A34_1 : A33_1;
        if (Wording.Missing(person.Alias))
            yield return Failure.Missing(at + "/alias", paragraph, "Give an alias by which the protected person is spoken of.");
        if (!Wording.Missing(person.Identity?.Value))
            yield return new Failure(at + "/identity/value", Codes.ContentInvalid, paragraph, "The identity of a protected person travels in a sealed part only.");
        if (!Wording.Missing(person.Location?.Value))
            yield return new Failure(at + "/location/value", Codes.ContentInvalid, paragraph, "The place of a protected person travels in a sealed part only.");
        foreach (var (member, what) in Particulars(person))
            yield return new Failure($"{at}/{member}", Codes.ContentInvalid, paragraph, $"The {what} of a protected person travels in a sealed part only.");
        if (!hasSealedParts)
            yield return Failure.Missing("/sealed", paragraph, "Seal the identity of the protected person for its recipient.");
    }

    /// <summary>Particulars by which somebody can be told from all others, beside name and place.</summary>
    public static IEnumerable<(string Member, string What)> Particulars(ConcernedPerson person)
    {
        if (person.BirthDate is not null)
            yield return ("birthDate", "date of birth");
        if (!Wording.Missing(person.BirthPlace))
            yield return ("birthPlace", "place of birth");
        if (person.OtherNames is { Count: > 0 })
            yield return ("otherNames", "other name");
        if (person.IdentityDocument is not null)
            yield return ("identityDocument", "identity document");
        if (person.Registration is not null)
            yield return ("registration", "registration");
        if (!Wording.Missing(person.Representative))
            yield return ("representative", "representative");
    }

    [Provision(A33_2_b)]
    public static IEnumerable<Failure> HeardSafely(IReadOnlyList<RequestedItem> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Purpose == Purpose.TakingEvidence && Wording.Missing(items[i].ProtectiveArrangements))
                yield return Failure.Missing($"/content/items/{i}/protectiveArrangements", A33_2_b, "Say how the protected person is heard safely, by video link or otherwise.");
        }
    }

    private static string At(int index) => $"/content/persons/{index}";
}
