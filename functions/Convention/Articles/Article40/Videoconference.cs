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
            if (items[i].Purpose != Purpose.TakingEvidence)
                yield return new Failure(at, Codes.ContentInvalid, A40_18, "A hearing by videoconference takes evidence or statements; it is an item of that purpose.");
            if (hearing.As is null)
                yield return Failure.Missing(at + "/as", A40_18, "Say whether the person is heard as a witness, a victim or an expert.");
            if (Wording.Missing(hearing.Because))
                yield return Failure.Missing(at + "/because", A40_18, "Say why it is not possible or not desirable that the person comes in person.");
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
