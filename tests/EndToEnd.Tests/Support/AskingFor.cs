using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>Sound requests of the Netherlands to Singapore for the stories.</summary>
internal static class AskingFor
{
    /// <summary>Two items of stored data; not urgent, so that windows are counted in working days.</summary>
    public static JsonObject TwoRecords()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("urgency");
        request["content"]!.AsObject().Remove("deadline");
        return request;
    }

    /// <summary>The same in urgent circumstances: windows are hours.</summary>
    public static JsonObject TwoRecordsUrgently()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("deadline");
        return request;
    }

    /// <summary>For a crime that the requesting State's own law alone defines, with at least four years, 35(1)(c).</summary>
    public static JsonObject ForSeriousCrime()
    {
        var request = TwoRecords();
        request["content"]!["offences"] = new JsonArray(
            new JsonObject { ["title"] = "Smuggling of protected species", ["provision"] = "Economic Offences Act, section 6", ["maximumMonths"] = 72 });
        return request;
    }
}
