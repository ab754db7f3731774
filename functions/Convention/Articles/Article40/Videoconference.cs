namespace RequestRouter.Convention.Articles.Article40;

/// <summary>What a request says that asks for a hearing by videoconference, 40(18), or for government records, 40(31).</summary>
internal static class Videoconference
{
    [Provision(A40_18)]
    public static IEnumerable<Failure> Asked(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Videoconference is not { } hearing)
                continue;
            var at = $"/content/items/{i}/videoconference";
            if (hearing.As is null)
                yield return Failure.Missing(at + "/as", A40_18, "As whom the person is heard, a witness, a victim or an expert, is not said.");
            if (Wording.Missing(hearing.Because))
                yield return Failure.Missing(at + "/because", A40_18, "Why it is not possible or not desirable that the person comes in person is not said.");
        }
    }

    /// <summary>Whether records are open to the public is asked of documents and records only.</summary>
    [Provision(A40_31)]
    public static IEnumerable<Failure> Records(RequestContent content)
    {
        var items = content.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].Records is not null && items[i].Purpose != Purpose.DocumentsAndRecords)
                yield return new Failure($"/content/items/{i}/records", Codes.ContentInvalid, A40_31, "Government records are asked for as documents and records, 40(3)(i).");
        }
    }
}
