namespace RequestRouter.Convention.Articles.Article34;

/// <summary>Removal of material as described in 14 or 16, or an end of access to it, 34(6).</summary>
internal static class Removal
{
    /// <summary>Whether it is such material is told by its content, whatever the offence is called.</summary>
    [Provision(A34_6)]
    public static IEnumerable<Failure> OfArticles(Submission submission)
    {
        var offences = submission.Content.Offences ?? [];
        for (var i = 0; i < offences.Count; i++)
        {
            if (offences[i].Article is { } article and not (14 or 16))
                yield return new Failure($"/content/offences/{i}/article", Codes.OutOfScope, A34_6, $"Removal is for material as described in articles 14 and 16; the offence named is one of article {article}.");
        }
    }

    [Provision(A34_6)]
    public static IEnumerable<Failure> Examine(Submission submission)
    {
        if (Wording.Missing(submission.Content.ForKind?.Locator))
            yield return Failure.Missing("/content/forKind/locator", A34_6, "Say where the material is found.");
    }

    [Provision(A34_6)]
    public static Failure? Done(Facts facts)
    {
        var said = (RecordOutcome)facts.Said!;
        return said.Removal is null ? Failure.Missing(facts.At + "/removal", A34_6, "Say whether the material was removed or made inaccessible.")
            : said.RemovedAt is null ? Failure.Missing(facts.At + "/removedAt", A34_6, "Say since when.")
            : said.RemovedAt > facts.Now ? new Failure(facts.At + "/removedAt", Codes.ContentInvalid, A34_6, "It is still to be done.")
            : null;
    }
}
