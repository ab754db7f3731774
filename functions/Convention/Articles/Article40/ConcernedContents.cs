namespace RequestRouter.Convention.Articles.Article40;

/// <summary>Persons and things concerned, where possible and appropriate, 40(15)(e), and the period, where applicable, 40(15)(f).</summary>
internal static class ConcernedContents
{
    [Provision(A40_15_e)]
    public static IEnumerable<Failure> Concerned(RequestContent content)
    {
        var persons = content.Persons ?? [];
        var things = content.Things ?? [];
        if (persons.Count == 0 && things.Count == 0 && Wording.Missing(content.NobodyNamedBecause))
            yield return Failure.Missing("/content/persons", A40_15_e, "Name the persons, items or accounts concerned, or say why none can or should be named.");
        for (var i = 0; i < persons.Count; i++)
        {
            foreach (var failure in Given($"/content/persons/{i}", ("identity", persons[i].Identity), ("location", persons[i].Location), ("nationality", persons[i].Nationality)))
                yield return failure;
        }
        for (var i = 0; i < things.Count; i++)
        {
            foreach (var failure in Given($"/content/things/{i}", ("description", things[i].Description), ("countryOfOrigin", things[i].CountryOfOrigin), ("location", things[i].Location)))
                yield return failure;
        }
    }

    [Provision(A40_15_f)]
    public static IEnumerable<Failure> Periods(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            var at = $"/content/items/{i}/period";
            if (items[i].Period is { From: { } from, Until: { } until } && until <= from)
                yield return new Failure(at, Codes.ContentInvalid, A40_15_f, "The period ends before it begins.");
        }
    }

    /// <summary>A period is given where one applies: that none is given may mean that none does.</summary>
    [Provision(A40_15_f)]
    public static IEnumerable<Failure> PeriodsOpen(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Period is null or { From: null, Until: null } && !items[i].PeriodNotApplicable)
                yield return Failure.Missing($"/content/items/{i}/period", A40_15_f, "No period is given for which it is sought, and not that none applies.");
        }
    }

    [Provision(A40_15_e)]
    private static IEnumerable<Failure> Given(string at, params (string Name, Particular? Value)[] particulars)
    {
        foreach (var (name, value) in particulars)
        {
            if (value is null || (Wording.Missing(value.Value) && value.Absent is null))
                yield return Failure.Missing($"{at}/{name}", A40_15_e, "Give it, or mark it as not known or not appropriate.");
            else if (Wording.Missing(value.Value) && Wording.Missing(value.Because))
                yield return Failure.Missing($"{at}/{name}/because", A40_15_e, "Say why it is not given.");
        }
    }
}
