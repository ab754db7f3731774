namespace RequestRouter.Convention.Articles.Article45;

/// <summary>What a request for traffic data in real time must specify beyond 40(15), 45(3).</summary>
internal static class RealTimeTraffic
{
    [Provision(A45_3)]
    [Provision(A2_d)]
    [Provision(A2_f)]
    public static IEnumerable<Failure> Contents(RequestContent content)
    {
        var items = content.Items ?? [];
        if (items.Any(item => item.Purpose == Purpose.RealTimeTraffic))
        {
            if (Wording.Missing(content.Authority?.Name))
                yield return Failure.Missing("/content/authority/name", A45_3_a, "Name the authority that makes the request.");
            if (Wording.Missing(content.Facts))
                yield return Failure.Missing("/content/facts", A45_3_b, "Summarize the main facts.");
            if (content.Proceedings?.Nature is null)
                yield return Failure.Missing("/content/proceedings/nature", A45_3_b, "Say whether it is an investigation, a prosecution or a judicial proceeding.");
        }
        for (var i = 0; i < items.Count; i++)
        {
            var at = $"/content/items/{i}";
            if (items[i].Purpose != Purpose.RealTimeTraffic)
                continue;
            if (Wording.Missing(items[i].Relation))
                yield return Failure.Missing(at + "/relation", A45_3_c, "Say how the data are related to the offence.");
            if (Wording.Missing(items[i].Need))
                yield return Failure.Missing(at + "/need", A45_3_e, "Say why the collection is needed.");
            if (Wording.Missing(items[i].PeriodBecause))
                yield return Failure.Missing(at + "/periodBecause", A45_3_f, "Say why the period is as long as it is.");
            if (items[i].Period is null or { From: null } or { Until: null })
                yield return Failure.Missing(at + "/period", A45_3_f, "Give the beginning and the end of the collection.");
            if (items[i].DataClasses?.Contains(DataClass.Content) ?? false)
                yield return new Failure(at + "/dataClasses", Codes.WrongKind, A2_d, "Content is intercepted under article 46; ask for that purpose.");
            if (items[i].DataClasses?.Contains(DataClass.Subscriber) ?? false)
                yield return new Failure(at + "/dataClasses", Codes.DataClassMismatch, A2_f, "Subscriber data are held, not collected as they pass; ask for them as stored data.");
        }
    }
}
