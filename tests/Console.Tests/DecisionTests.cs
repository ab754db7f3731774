using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>What officers decide, through the console over the real router: element by element, with reasons, conditions and ends, and on no ground that is prohibited.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class DecisionTests(ConsoleFixture console)
{
    private static readonly string One = new('a', 64);
    private static readonly string Two = new('b', 64);
    private static readonly string Three = new('c', 64);

    [Fact]
    public async Task An_onward_transfer_is_denied_for_one_element_with_reasons_and_allowed_for_others_under_conditions_and_until_a_day()
    {
        string caseId = await new Transfers(console.Router).AskAsync(console.Router.Netherlands, console.Router.Singapore, "KE", One, Two, Three);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore, Roles.ComplianceOfficer);
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands, Roles.ComplianceOfficer);

        await singapore.SayAsync(caseId, "deny", new() { ["items"] = new JsonArray(2), ["reason"] = "It names a witness <who> is protected." });
        await singapore.SayAsync(caseId, "authorize", new()
        {
            ["items"] = new JsonArray(1),
            ["until"] = "2027-06-01T00:00:00Z",
            ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For these proceedings only." }),
        });

        var seen = await netherlands.Person.GetAsync($"/console/cases/{caseId}");
        var states = seen.Page.QuerySelectorAll(".govuk-task-list__item").Select(item => item.QuerySelector(".govuk-tag")!.TextContent.Trim()).ToList();
        Assert.Equal(3, states.Count);
        Assert.Equal((true, true), (states[0].Contains("uthorized with conditions", StringComparison.Ordinal), states[1].Contains("enied", StringComparison.Ordinal)));
        Assert.False(states[2].Contains("uthorized", StringComparison.Ordinal) || states[2].Contains("enied", StringComparison.Ordinal), states[2]);
        Assert.Contains("For these proceedings only.", seen.Said, StringComparison.Ordinal);
        string denial = seen.Page.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Deny", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("It names a witness <who> is protected.", (await netherlands.Person.GetAsync(denial)).Page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consent_to_another_use_is_given_for_one_element_and_not_for_another()
    {
        string furnished = await console.Router.SubmitAsync();
        string caseId = await new Transfers(console.Router).AskForUseAsync(console.Router.Netherlands, console.Router.Singapore, furnished, "Trial of another suspect", One, Two);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore, Roles.ComplianceOfficer);

        await singapore.SayAsync(caseId, "authorize", new() { ["items"] = new JsonArray(1) });
        await singapore.SayAsync(caseId, "deny", new() { ["items"] = new JsonArray(2), ["reason"] = "The other trial is about something else." });

        var states = (await singapore.Person.GetAsync($"/console/cases/{caseId}")).Page.QuerySelectorAll(".govuk-task-list__item .govuk-tag").Select(tag => tag.TextContent.Trim()).ToList();
        Assert.Equal((2, true, true), (states.Count, states[0].Contains("uthorized", StringComparison.Ordinal), states[1].Contains("enied", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_asked_does_not_decide()
    {
        string caseId = await new Transfers(console.Router).AskAsync(console.Router.Netherlands, console.Router.Singapore, "KE", One);
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands, Roles.ComplianceOfficer);

        var seen = await netherlands.Person.GetAsync($"/console/cases/{caseId}");
        var form = await netherlands.Person.GetAsync($"/console/cases/{caseId}/say/authorize");

        Assert.Null(seen.Page.QuerySelector($"a[href='/console/cases/{caseId}/say/authorize']"));
        Assert.Equal(HttpStatusCode.Conflict, form.Status);
    }

    [Fact]
    public async Task A_refusal_offers_the_grounds_of_such_a_request_and_shows_those_that_are_prohibited_with_the_paragraph_that_forbids_them()
    {
        string caseId = await UnderReviewAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string here = $"/console/cases/{caseId}/say/intend-to-refuse";

        var form = await singapore.Person.GetAsync(here);
        var options = form.Page.QuerySelectorAll("select[name='/reasons/0/ground'] optgroup")
            .ToDictionary(group => group.GetAttribute("label")!, group => group.QuerySelectorAll("option").ToDictionary(option => option.GetAttribute("value")!, option => option));

        Assert.Equal(["May be named", "Only beside another", "Not for this request", "Prohibited"], options.Keys);
        Assert.False(options["May be named"]["essential-interests"].HasAttribute("disabled"));
        Assert.Contains("40(21)(b)", options["May be named"]["essential-interests"].TextContent, StringComparison.Ordinal);
        Assert.Equal(["bank-secrecy", "different-label"], options["Prohibited"].Keys.Order());
        Assert.All(options["Prohibited"].Values.Concat(options["Not for this request"].Values), option => Assert.True(option.HasAttribute("disabled")));
        Assert.Contains("40(24)", options["Prohibited"]["bank-secrecy"].TextContent, StringComparison.Ordinal);
        Assert.False(options["Only beside another"]["fiscal"].HasAttribute("disabled"));
        Assert.Contains("Bank secrecy is never a ground for refusing.", form.Said, StringComparison.Ordinal);
        Assert.Contains("nationality", options["Not for this request"].Keys);
    }

    [Theory]
    [InlineData("bank-secrecy", "40(24)")]
    [InlineData("different-label", "35(3)")]
    [InlineData("fiscal", "40(23)")]
    public async Task A_prohibited_ground_that_is_sent_all_the_same_is_refused_with_its_paragraph(string ground, string paragraph)
    {
        string caseId = await UnderReviewAsync();
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);
        string here = $"/console/cases/{caseId}/say/intend-to-refuse";

        var refused = await singapore.Person.SendAsync(
            await singapore.Person.GetAsync(here), here, new() { ["/reasons/0/ground"] = ground, ["/reasons/0/explanation"] = "Because.", ["/possibleTerms"] = "None in sight." });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(paragraph, refused.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postponement_is_consulted_on_stands_until_a_day_and_is_taken_up_again()
    {
        string caseId = await UnderReviewAsync();
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);

        await singapore.SayAsync(caseId, "intend-to-postpone", new() { ["ground"] = "interference", ["explanation"] = "Arrests are planned.", ["possibleTerms"] = "Subscriber data at once." });
        await netherlands.SayAsync(caseId, "answer-consultation", new() { ["answer"] = "We can wait until spring." });
        await singapore.SayAsync(caseId, "postpone", new() { ["ground"] = "interference", ["explanation"] = "Arrests are planned.", ["consultationOutcome"] = "Both can wait.", ["reviewAt"] = "2028-02-01T00:00:00Z" });
        Assert.Equal("postponed", await netherlands.StateOfAsync(caseId));
        await singapore.SayAsync(caseId, "resume");

        Assert.NotEqual("postponed", await netherlands.StateOfAsync(caseId));
    }

    [Fact]
    public async Task A_consultation_ends_in_assistance_under_conditions_that_the_other_State_accepts()
    {
        string caseId = await UnderReviewAsync();
        using var netherlands = await Desk.OfAsync(console, ExampleStates.Netherlands);
        using var singapore = await Desk.OfAsync(console, ExampleStates.Singapore);

        await singapore.SayAsync(caseId, "intend-to-refuse", new()
        {
            ["reasons"] = new JsonArray(new JsonObject { ["ground"] = "essential-interests", ["explanation"] = "A facility of national security.", ["interest"] = "security" }),
            ["possibleTerms"] = "Without the one server.",
        });
        await netherlands.SayAsync(caseId, "answer-consultation", new() { ["answer"] = "Without it, then." });
        await singapore.SayAsync(caseId, "offer-conditions", new()
        {
            ["conditions"] = new JsonArray(
                new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For these proceedings only." },
                new JsonObject { ["number"] = 2, ["kind"] = "other", ["text"] = "Nothing of the second server." }),
        });
        var offered = await netherlands.Person.GetAsync($"/console/cases/{caseId}");
        await netherlands.SayAsync(caseId, "accept-conditions");

        Assert.Contains("Condition 2, offered", offered.Said, StringComparison.Ordinal);
        Assert.Equal("accepted with conditions", await singapore.StateOfAsync(caseId));
        Assert.Contains("Condition 2, binding", (await singapore.Person.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    private async Task<string> UnderReviewAsync()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.SayAsync(console.Router.Singapore, caseId, new JsonObject { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" });
        return caseId;
    }
}
