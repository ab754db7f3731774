using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.WebConsole;

namespace RequestRouter.Console.Tests;

/// <summary>A request from its writing to its end, by two officers who see nothing but the console.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class StoryTests(ConsoleFixture console)
{
    [Fact]
    public async Task Two_officers_bring_a_request_from_its_writing_to_its_end()
    {
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string caseId = await WriteAsync(netherlands, "NL-STORY-1");

        await singapore.SayAsync(caseId, "acknowledge");
        await singapore.SayAsync(caseId, "ask-information", new() { ["questions"] = new JsonArray("Which of the two servers first?") });
        await netherlands.SayAsync(caseId, "answer-information", new() { ["answers"] = new JsonArray("The one named first.") });
        await singapore.SayAsync(caseId, "offer-conditions", new() { ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For these proceedings only." }) });
        await netherlands.SayAsync(caseId, "accept-conditions");
        await singapore.SayAsync(caseId, "start-execution", Execution());
        await singapore.SayAsync(caseId, "deliver", new()
        {
            ["elements"] = new JsonArray(new JsonObject
            {
                ["otherTransfer"] = new JsonObject { ["means"] = "Courier", ["fileNames"] = new JsonArray("image.e01"), ["size"] = 1000, ["hash"] = new string('a', 64), ["hashAlgorithm"] = "SHA-256", ["accessibleUntil"] = "2027-03-01T00:00:00Z" },
                ["personalData"] = true,
                ["check"] = "compliant",
                ["legalBasis"] = "Data Protection Act, section 26",
                ["dataClass"] = "content",
                ["custody"] = "Imaged and sealed",
            }),
        });
        Assert.Equal("delivered", await netherlands.StateOfAsync(caseId));
        await netherlands.SayAsync(caseId, "acknowledge-delivery", new() { ["integrityVerified"] = true });

        Assert.Equal("completed", await singapore.StateOfAsync(caseId));
        var seen = await singapore.Person.GetAsync($"/console/cases/{caseId}");
        Assert.Contains("Condition 1, binding: Use limit: For these proceedings only.", seen.Said, StringComparison.Ordinal);
        Assert.Equal(9, seen.Page.QuerySelectorAll(".console-stack tbody tr").Length);
    }

    [Fact]
    public async Task A_refusal_goes_through_the_consultation_and_the_console_says_why()
    {
        string caseId = await console.Router.SubmitAsync();
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        await singapore.SayAsync(caseId, "acknowledge");
        var reasons = new JsonArray(new JsonObject { ["ground"] = "essential-interests", ["explanation"] = "A facility of national security.", ["interest"] = "security" });
        string refuse = $"/console/cases/{caseId}/say/refuse";
        var early = await singapore.Person.SendAsync(
            await singapore.Person.GetAsync(refuse), refuse, new() { ["/reasons/0/ground"] = "essential-interests", ["/reasons/0/explanation"] = "A facility.", ["/reasons/0/interest"] = "security" });
        Assert.Contains("40(28)", early.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);

        await singapore.SayAsync(caseId, "intend-to-refuse", new() { ["reasons"] = reasons.DeepClone(), ["possibleTerms"] = "Later, for one of the two." });
        await netherlands.SayAsync(caseId, "answer-consultation", new() { ["answer"] = "We cannot wait." });
        await singapore.SayAsync(caseId, "refuse", new() { ["reasons"] = reasons.DeepClone(), ["consultationOutcome"] = "No terms were found." });

        Assert.Equal("refused", await netherlands.StateOfAsync(caseId));
    }

    [Fact]
    public async Task A_compliance_officer_decides_on_an_onward_transfer_with_conditions_and_an_end()
    {
        string caseId = await RequestsOfKinds.OpenAsync(console.Router.Netherlands, console.Router.Singapore, RequestKind.OnwardTransfer);
        await console.Router.Clock.AdvanceAsync("PT0S", default);
        using var officer = await Desk.OfAsync(console, ExampleStates.Singapore, Roles.ComplianceOfficer);

        await officer.SayAsync(caseId, "authorize", new()
        {
            ["until"] = "2027-06-01T00:00:00Z",
            ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For these proceedings only." }),
        });

        Assert.Equal("authorized with conditions", await officer.StateOfAsync(caseId));
    }

    /// <summary>What a State says that starts to execute.</summary>
    internal static JsonObject Execution() => new()
    {
        ["safeguards"] = new JsonObject
        {
            ["legalBasis"] = "Criminal Procedure Code, section 39",
            ["proportionality"] = "One account, three weeks",
            ["reviewBody"] = "District judge",
            ["reviewState"] = "SG",
            ["scope"] = "Stored data",
            ["until"] = "2027-03-01T00:00:00Z",
            ["providerSecrecy"] = true,
        },
        ["executingState"] = "SG",
    };

    private static async Task<string> WriteAsync(Desk desk, string reference)
    {
        var body = SampleRequest.Named("stored-data.en.json").Json["content"]!.AsObject();
        body.Remove("attachments");
        body.Remove("deadline");
        foreach (var offence in body["offences"]!.AsArray())
        {
            offence!.AsObject().Remove("textAttachment");
        }

        var answers = FilledIn.Of(new BodySchemas().Communications.FieldsOf(nameof(SubmitRequest), new(new() { ["content"] = body.DeepClone() }, [], [], [])));
        var form = await desk.Person.GetAsync($"/console/new/form?to=SG&kind=mutual-assistance&reference={reference}");
        var check = await desk.Person.SendAsync(form, "/console/new/form", answers.ToDictionary(answer => answer.Key, answer => answer.Value[0]));
        await desk.SendAsync(check, "/console/new/send");
        return CaseId.From(StateCode.Parse("NL", null), reference).ToString();
    }
}
