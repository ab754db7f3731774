using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Console.Tests;

/// <summary>
/// What <c>dotnet run --project local -- demo</c> plays, told by an officer of each State who sees nothing but the console, and by a third State's who looks on. Scene by scene, in the demo's
/// order. What is a machine's business there is marked: the inbox and its confirmation, the check of a signature by the State's own system (the console says by which key it was
/// verified), the eight days, and the sending of all other samples (whose forms <see cref="FormTests"/> fill in, one by one).
/// </summary>
[Collection(ConsoleCollection.Name)]
public sealed class WholeStoryTests(ConsoleFixture console)
{
    private const string Form = "/console/new/form";
    private const string Order = "/console/releases/new";
    private const string Purpose = "Trial of the operator of the server in Kenya";

    private static readonly ChosenFile Connections = new("connections.csv", Encoding.UTF8.GetBytes("time,port\n2026-09-14T02:11:05Z,443\n"), "text/csv");
    private static readonly ChosenFile Report = new("report.txt", Encoding.UTF8.GetBytes("Both ports were used within four seconds.\n"), "text/plain");

    [Fact]
    public async Task The_demo_is_told_wholly_through_the_console()
    {
        string caseId = await OpenAsync("NL-WHOLE-1");
        await WorkAsync(caseId);
        await PassOnAsync(caseId);
        await CloseAsync(caseId);
    }

    /// <summary>The request is made, found wanting, made again, and read by the State it is for.</summary>
    private async Task<string> OpenAsync(string reference)
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);
        ChosenFile[] files = [new("order.pdf", RandomNumberGenerator.GetBytes(3000), "application/pdf"), new("provisions.pdf", RandomNumberGenerator.GetBytes(2000), "application/pdf")];

        // NL sends a request without facts and without its use: both gaps are named, beside their fields, before anything is signed.
        var form = await netherlands.Person.GetAsync($"{Form}?to=SG&kind=mutual-assistance&reference={reference}");
        var gaps = await netherlands.Person.SendAsync(form, Form, netherlands.Sample().Where(field => !field.Key.StartsWith("/content/urgency", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Key is "/content/facts" or "/content/use" ? "" : field.Value), []);
        Assert.Contains("40(15)(c)", gaps.Page.QuerySelector("#field-content-facts-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("40(15)(g)", gaps.Page.QuerySelector("#field-content-use-error")!.TextContent, StringComparison.Ordinal);

        // NL sends the whole request and gets a receipt; sent again, as by a second press of the button: the same receipt, no second case.
        var check = await netherlands.CheckAsync(reference, files);
        string signature = Signatures.Of(console, ExampleStates.Netherlands, check.Field("body"));
        var receipts = new List<string>();
        for (int again = 0; again < 2; again++)
        {
            var receipt = await netherlands.Person.SendAsync(check, "/console/new/send", new() { ["signature"] = signature });
            Assert.Equal("Received by the router", receipt.Heading);
            receipts.Add(receipt.Page.QuerySelector("pre")!.TextContent);
        }

        Assert.Single(receipts.Distinct());
        await console.Router.Clock.AdvanceAsync("PT0S", default);
        string caseId = CaseId.From(StateCode.Parse("NL", null), reference).ToString();

        // NL uses the same reference for something else.
        var other = await netherlands.Person.SendAsync(await netherlands.Person.GetAsync($"{Form}?to=SG&kind=mutual-assistance&reference={reference}"), Form, new(netherlands.Sample()) { ["/content/facts"] = "Other facts." }, []);
        if (other.Heading == "Check your answers before you sign")
        {
            other = await netherlands.SignAsync(other, "/console/new/send");
        }

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("REFERENCE_REUSED", other.Said, StringComparison.Ordinal);

        // SG finds the request in its work list, and reads the very bytes that NL signed, with the key that they were verified by. (The inbox is its machine's.)
        var work = await singapore.Person.GetAsync($"/console/work?reference={reference}");
        var found = await singapore.Person.GetAsync(work.LinkOf(reference));
        var read = await singapore.Person.GetAsync(found.Page.QuerySelector("a[href*='/communications/']")!.GetAttribute("href")!);
        Assert.Equal(check.Field("body").ReplaceLineEndings("\n"), read.Page.QuerySelector("pre")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Contains("with the key nl-central-authority-", read.Said, StringComparison.Ordinal);

        // NL furnishes what the request names: SG finds it beside it, and reads the order as NL furnished it.
        var own = await netherlands.Person.GetAsync($"/console/cases/{caseId}");
        foreach (var file in files)
        {
            await netherlands.FurnishAsync(await netherlands.Person.GetAsync(own.LinkOf($"Furnish a file: {file.Name}")), caseId, null);
        }

        found = await singapore.Person.GetAsync($"/console/cases/{caseId}");
        Assert.DoesNotContain("file awaited", found.Said, StringComparison.Ordinal);
        using var saved = await singapore.Person.SaveAsync(found.LinkOf("order.pdf", 0) + "/content");
        Assert.Equal(files[0].Bytes, await saved.Content.ReadAsByteArrayAsync());

        // KE, which is no party, finds nothing.
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync($"/console/cases/{caseId}")).Status);
        return caseId;
    }

    /// <summary>Both States work on the request: questions, answers, progress, and a status inquiry with its clock, 40(26).</summary>
    private async Task WorkAsync(string caseId)
    {
        using (var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands))
        using (var singapore = await Desk.OfAsync(console, ExampleStates.Singapore))
        {
            await singapore.SayAsync(caseId, "acknowledge", new() { ["ownReference"] = "CA/2026/77" });
            await singapore.SayAsync(caseId, "ask-information", new() { ["questions"] = new JsonArray("Which ports did the connections of 14 September use?") });
            await netherlands.SayAsync(caseId, "answer-information", new() { ["answers"] = new JsonArray("443 and 8443.") });
            await singapore.SayAsync(caseId, "report-progress", new() { ["progress"] = "The provider has named the customer." });

            // NL tries to report progress in SG's place: it is not offered, and its form is not given.
            Assert.Equal(HttpStatusCode.Conflict, (await netherlands.Person.GetAsync($"/console/cases/{caseId}/say/report-progress")).Status);

            // NL asks where its request stands: an answer at once, and a task for SG.
            await netherlands.SayAsync(caseId, "ask-status", new() { ["question"] = "When can the images be expected?" });
            Assert.Contains("40(26)", (await netherlands.Person.GetAsync($"/console/cases/{caseId}")).Page.QuerySelectorAll(".console-stack tbody tr")[^1].TextContent, StringComparison.Ordinal);
            Assert.Contains("answer-status", (await singapore.Person.GetAsync($"/console/cases/{caseId}")).Text, StringComparison.Ordinal);
        }

        // Eight days pass without an answer, which only a rehearsal's clock can do. The sessions have ended by then; SG is reminded, and answers.
        await console.Router.Clock.AdvanceAsync("P8D", default);
        using var late = await Desk.OfAsync(console, ExampleStates.Singapore);
        var reminded = await late.Person.GetAsync($"/console/cases/{caseId}");
        Assert.Contains("A time limit elapsed", reminded.Said, StringComparison.Ordinal);
        await late.SayAsync(caseId, "answer-status", new() { ["answer"] = "The court decides next week." });
    }

    /// <summary>What SG furnished goes to KE by way of NL, as far as SG allows it, and not a byte farther.</summary>
    private async Task PassOnAsync(string caseId)
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);

        // SG furnishes a file; NL makes a report of it, which has two origins.
        string file = await singapore.FurnishAsync(caseId, Connections);
        string report = await netherlands.FurnishAsync(caseId, Report, file);
        var item = await netherlands.Person.GetAsync($"/console/evidence/{report}");
        Assert.Contains(item.Page.QuerySelectorAll("dd"), told => told.TextContent.Trim() == "NL, SG");

        // NL asks SG. Neither reaches KE without SG's word: what is missing is said element by element, before anything is signed.
        string asked = await AskAsync(netherlands, "NL-WHOLE-TRANSFER");
        var missing = await netherlands.OrderAsync([file, report], asked, Purpose);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Equal(2, missing.Page.QuerySelectorAll(".govuk-error-summary li").Length);

        // SG authorizes the report and denies the file.
        await singapore.SayAsync(asked, "authorize", new() { ["items"] = new JsonArray(1), ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "access", ["text"] = "Judges of the trial only" }) });
        await singapore.SayAsync(asked, "deny", new() { ["items"] = new JsonArray(2) });

        // NL releases the report, after a stop; the file stays shut.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await netherlands.OrderAsync([file, report], asked, Purpose)).Status);
        var stop = await netherlands.OrderAsync([report], asked, Purpose);
        Assert.Equal("This cannot be taken back", stop.Heading);
        var check = await netherlands.Person.SendAsync(stop, Order);
        Assert.Contains("Judges of the trial only", check.Said, StringComparison.Ordinal);
        var released = await netherlands.SignAsync(check, "/console/releases/send");
        Assert.Contains("The evidence is released", released.Said, StringComparison.Ordinal);

        // KE finds the release, and reads the report as NL furnished it; the file does not exist for it.
        var found = await kenya.GetAsync((await kenya.GetAsync("/console/releases")).Page.QuerySelector("tbody a")!.GetAttribute("href")!);
        using var saved = await kenya.SaveAsync(found.Page.QuerySelector($"a[href$='/elements/{report}']")!.GetAttribute("href")!);
        Assert.Equal(Report.Bytes, await saved.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync($"/console/evidence/{file}/content")).Status);

        // The chain of custody has every step.
        var custody = await singapore.Person.GetAsync($"/console/evidence/{report}");
        Assert.Equal(["declared", "bytes verified", "released", "read under a release"], custody.Page.QuerySelectorAll("tbody tr td:nth-child(3)").Select(cell => cell.TextContent.Trim()));
    }

    /// <summary>The request ends, and stays ended.</summary>
    private async Task CloseAsync(string caseId)
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        await netherlands.SayAsync(caseId, "no-longer-required", new() { ["reason"] = "The suspects have been identified by other means." });

        Assert.Equal(HttpStatusCode.Conflict, (await singapore.Person.GetAsync($"/console/cases/{caseId}/say/ask-information")).Status);
        Assert.Equal(("withdrawn", "withdrawn"), (await netherlands.StateOfAsync(caseId), await singapore.StateOfAsync(caseId)));
    }

    /// <summary>Asks SG, in a case of its own, for passing both on to KE: the report is the first item, the file the second.</summary>
    private async Task<string> AskAsync(Desk netherlands, string reference)
    {
        var content = SampleRequest.Named("stored-data.en.json").Json["content"]!.AsObject();
        foreach (string member in (string[])["items", "attachments", "deadline"])
        {
            content.Remove(member);
        }

        foreach (var offence in content["offences"]!.AsArray())
        {
            offence!.AsObject().Remove("textAttachment");
        }

        content["use"] = Purpose;
        content["forKind"] = new JsonObject { ["elements"] = new JsonArray(DigestOf(Report), DigestOf(Connections)), ["recipient"] = "KE", ["recipientSafeguards"] = "Kept by the court" };
        var form = await netherlands.Person.GetAsync($"{Form}?to=SG&kind=onward-transfer&reference={reference}");
        var check = await netherlands.Person.SendAsync(form, Form, Desk.Filled(nameof(SubmitRequest), new() { ["content"] = content.DeepClone() }), []);
        Assert.True(check.Heading == "Check your answers before you sign", check.Said);
        await netherlands.SendAsync(check, "/console/new/send");
        return CaseId.From(StateCode.Parse("NL", null), reference).ToString();
    }

    private static string DigestOf(ChosenFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes));
}
