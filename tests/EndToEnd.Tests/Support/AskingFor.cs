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

        // They name items, which others may take the place of.
        foreach (var attachment in request["content"]!["attachments"]!.AsArray())
        {
            attachment!.AsObject().Remove("items");
        }

        return request;
    }

    /// <summary>The same in urgent circumstances: windows are hours.</summary>
    public static JsonObject TwoRecordsUrgently()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("deadline");
        return request;
    }

    /// <summary>One witness, to be heard by videoconference, 40(18).</summary>
    public static JsonObject AHearing()
    {
        var request = TwoRecords();
        request["content"]!["items"] = new JsonArray(new JsonObject
        {
            ["purpose"] = "taking-evidence",
            ["description"] = "The statement of the technician who set the server up",
            ["electronic"] = false,
            ["periodNotApplicable"] = true,
            ["videoconference"] = new JsonObject { ["as"] = "witness", ["because"] = "The witness is in hospital and cannot travel" },
        });
        return request;
    }

    /// <summary>An extract of a public register, and a file that is not public, 40(31).</summary>
    public static JsonObject TwoGovernmentRecords()
    {
        var request = TwoRecords();
        request["content"]!["items"] = new JsonArray(Record("An extract of the company register", "open-to-public"), Record("The file of the licensing authority", "not-public"));
        return request;
    }

    /// <summary>Announces that what Singapore furnished will be disclosed because it speaks for an accused person, 40(19).</summary>
    public static JsonObject ADisclosure(string furnishedIn)
    {
        var request = TwoRecords();
        request["kind"] = "exculpatory-disclosure";
        request["content"]!.AsObject().Remove("items");
        request["content"]!["forKind"] = new JsonObject
        {
            ["link"] = furnishedIn,
            ["elements"] = new JsonArray(new string('a', 64)),
            ["otherProceedings"] = "Trial of another suspect; the logs show that he was not there",
        };
        return request;
    }

    /// <summary>Records such a disclosure that came before its notice.</summary>
    public static JsonObject ADisclosureAlreadyMade(string furnishedIn, DateTimeOffset at)
    {
        var request = ADisclosure(furnishedIn);
        request["content"]!["forKind"]!.AsObject().Remove("elements");
        request["content"]!["forKind"]!["disclosed"] = new JsonObject { ["at"] = at, ["because"] = "The judge ordered it in open court" };
        return request;
    }

    /// <summary>One server's data, to be preserved, 42.</summary>
    public static JsonObject APreservation()
    {
        var request = TwoRecords();
        request["kind"] = "expedited-preservation";
        var item = request["content"]!["items"]![0]!.DeepClone().AsObject();
        item["relation"] = "The attack came from there";
        request["content"]!["items"] = new JsonArray(item);
        request["content"]!["forKind"] = new JsonObject { ["need"] = "Logs are kept for thirty days", ["followUpIntended"] = true };
        return request;
    }

    /// <summary>The request for preserved data, which names their preservation, 42(8).</summary>
    public static JsonObject TheDataPreservedIn(string preservation) => Linked(TwoRecords(), preservation);

    /// <summary>Leave to pass one element on to Kenya, 36(3).</summary>
    public static JsonObject AnOnwardTransfer(params string[] elements)
    {
        var request = TwoRecords();
        request["kind"] = "onward-transfer";
        request["content"]!.AsObject().Remove("items");
        request["content"]!["forKind"] = new JsonObject
        {
            ["elements"] = new JsonArray([.. elements.Select(element => JsonValue.Create(element))]),
            ["recipient"] = "KE",
            ["recipientSafeguards"] = "As in the agreement of 2024",
        };
        return request;
    }

    /// <summary>Consent to use what was furnished in another trial, 40(19).</summary>
    public static JsonObject AnotherUse(string furnishedIn)
    {
        var request = ADisclosure(furnishedIn);
        request["kind"] = "use-consent";
        return request;
    }

    public static JsonObject Linked(JsonObject request, string caseId)
    {
        request["content"]!["forKind"] = new JsonObject { ["link"] = caseId };
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

    private static JsonObject Record(string description, string records) => new()
    {
        ["purpose"] = "documents-and-records",
        ["description"] = description,
        ["electronic"] = false,
        ["periodNotApplicable"] = true,
        ["records"] = records,
    };
}
