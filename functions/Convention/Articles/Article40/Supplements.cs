using RequestRouter.Convention.Articles.Persons;
using RequestRouter.Convention.Articles.Shared;

namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What the requesting State adds to its written request, which itself is never edited, 40(13).</summary>
internal static class Supplements
{
    [Provision(A40_26)]
    public static Failure? SomethingAdded(Facts facts)
    {
        var said = (Supplement)facts.Said!;
        return Wording.Missing(said.Addition) && said.Deadline?.At is null
            && said is not ({ Attachments.Count: > 0 } or { Persons.Count: > 0 } or { Things.Count: > 0 } or { EarlierRequests.Count: > 0 } or { Remedies.Count: > 0 })
            ? Failure.Unsaid(facts.At + "/addition", A40_26, "Add something, or suggest a deadline.")
            : null;
    }

    /// <summary>What is attached can be found, and remembered: technical.</summary>
    public static Failure? Attached(Facts facts)
    {
        var attachments = ((Supplement)facts.Said!).Attachments;
        return Attachments.TooMuch(attachments, facts.At + "/attachments").Concat(Attachments.Check(attachments, facts.At + "/attachments")).FirstOrDefault()
            ?? (attachments ?? []).SelectMany((attached, i) => References.NotThere(attached.Items, facts.Before.Items.Count, $"{facts.At}/attachments/{i}/items", "The case has no item of this number.")).FirstOrDefault()
            ?? (attachments ?? []).Select((attached, i) => attached.TranslatesMember is null ? null
                : new Failure($"{facts.At}/attachments/{i}/translatesMember", Codes.ContentInvalid, Citation.Technical, "A supplement has no members of a request; say in its words what is translated.")).OfType<Failure>().FirstOrDefault();
    }

    /// <summary>A protected person is protected in a supplement, too.</summary>
    [Provision(A33_1)]
    [Provision(A34_1)]
    public static Failure? IdentitySealed(Facts facts) => (((Supplement)facts.Said!).Persons ?? [])
        .SelectMany((person, i) => PersonDetails.IdentitySealed(person, $"{facts.At}/persons/{i}", facts.Said.Sealed is { Count: > 0 })).FirstOrDefault();

    /// <summary>The case remembers what is attached, beside what was before, and a deadline.</summary>
    [Provision(A40_26)]
    public static IEnumerable<Consequence> Take(Facts facts)
    {
        if (AttachedFile.Of(((Supplement)facts.Said!).Attachments, facts.Said.Id) is { } attached)
            yield return new CaseRemembers(c => c with { Attached = [.. c.Attached ?? [], .. attached] });
        foreach (var consequence in Deadlines.Take(facts))
            yield return consequence;
    }
}
