using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>What an officer says in a case without a script in the browser: form, check, signature, receipt; and what is refused on the way.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class SayingTests(ConsoleFixture console)
{
    private static readonly ExampleState Singapore = ExampleStates.Singapore;

    [Fact]
    public async Task An_officer_finds_the_case_in_the_work_list_takes_it_up_and_the_other_State_reads_it()
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        string caseId = await console.Router.SubmitAsync(request);
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);

        var work = await officer.GetAsync($"/console/work?reference={reference}");
        var found = await officer.GetAsync(work.LinkOf(reference));
        var form = await officer.GetAsync(found.LinkOf("Acknowledge"));
        var check = await officer.SendAsync(form, $"/console/cases/{caseId}/say/acknowledge");
        string body = check.Field("body");
        var receipt = await officer.SendAsync(check, $"/console/cases/{caseId}/send/acknowledge", new() { ["signature"] = Signatures.Of(console, Singapore, body) });
        await console.Router.Clock.AdvanceAsync("PT0S", default);
        var after = await officer.GetAsync($"/console/cases/{caseId}");

        Assert.Contains("If nothing is said", work.Said, StringComparison.Ordinal);
        Assert.Contains("40(12)(b)", form.Said, StringComparison.Ordinal);
        Assert.Equal(body.Trim(), check.Page.QuerySelector("pre")!.TextContent.Trim());
        Assert.Equal("Received by the router", receipt.Heading);
        Assert.Contains("SG said: Acknowledge", after.Said, StringComparison.Ordinal);
        using var other = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        var read = await other.GetAsync((await other.GetAsync($"/console/cases/{caseId}")).Page.QuerySelectorAll("a").Last(link => link.TextContent.StartsWith("Read what was signed", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(body, read.Page.QuerySelector("pre")!.TextContent);
    }

    [Fact]
    public async Task What_is_missing_is_said_beside_its_field_with_the_paragraph_and_what_was_written_stays()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/intend-to-refuse";

        var form = await officer.GetAsync(here);
        var refused = await officer.SendAsync(form, here, new() { ["/reasons/0/explanation"] = "Because of <b>this</b>" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "There is a problem"), (refused.Status, refused.Page.QuerySelector(".govuk-error-summary h2")?.TextContent));
        var link = refused.Page.QuerySelector(".govuk-error-summary__list a")!;
        Assert.NotNull(refused.Page.QuerySelector(link.GetAttribute("href")!));
        Assert.NotNull(refused.Page.QuerySelector(".govuk-error-message"));
        Assert.Equal("Because of <b>this</b>", refused.Field("/reasons/0/explanation"));
        Assert.StartsWith("Error:", refused.Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_value_of_a_list_is_added_without_a_script()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/intend-to-refuse";

        var form = await officer.GetAsync(here);
        var more = await officer.SendAsync(form, here, new() { ["_add"] = "/reasons", ["/reasons/0/explanation"] = "First" });

        Assert.Equal(("First", true, form.Field("_id")), (more.Field("/reasons/0/explanation"), more.HasField("/reasons/1/explanation"), more.Field("_id")));
    }

    [Fact]
    public async Task A_page_that_has_grown_old_changes_nothing()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/ask-information";
        var form = await officer.GetAsync(here);
        var check = await officer.SendAsync(form, here, Question);
        Assert.Equal("Check your answers before you sign", check.Heading);
        await console.Router.SayAsync(console.Router.Netherlands, caseId, new JsonObject { ["id"] = $"status-{caseId}", ["type"] = "ask-status", ["question"] = "How far is it?" });

        var late = await officer.SendAsync(check, $"/console/cases/{caseId}/send/ask-information", new() { ["signature"] = Signatures.Of(console, Singapore, check.Field("body")) });
        var lateForm = await officer.SendAsync(form, here, Question);

        Assert.All(new[] { late, lateForm }, seen => Assert.Equal((HttpStatusCode.Conflict, "The case has moved on"), (seen.Status, seen.Heading)));
        Assert.DoesNotContain("SG said: Ask for information", (await officer.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_what_cannot_be_taken_back_the_console_stops()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        using var other = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/no-longer-required";

        var stop = await other.SendAsync(await other.GetAsync(here), here, new() { ["/reason"] = "The suspect was found." });
        var check = await other.SendAsync(stop, here);

        Assert.Equal(("This cannot be taken back", "Check your answers before you sign"), (stop.Heading, check.Heading));
    }

    [Theory]
    [InlineData("", "A detached JWS over the exact body is required.")]
    [InlineData("not a signature", "The signature is not a detached JWS")]
    public async Task A_signature_that_is_none_is_asked_for_again(string signature, string expected)
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/ask-information";
        var check = await officer.SendAsync(await officer.GetAsync(here), here, Question);

        var again = await officer.SendAsync(check, $"/console/cases/{caseId}/send/ask-information", new() { ["signature"] = signature });

        Assert.Contains(expected, again.Said, StringComparison.Ordinal);
        Assert.Equal(check.Field("body"), again.Field("body"));
    }

    [Fact]
    public async Task Another_States_key_signs_nothing()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/ask-information";
        var check = await officer.SendAsync(await officer.GetAsync(here), here, Question);

        var again = await officer.SendAsync(check, $"/console/cases/{caseId}/send/ask-information", new() { ["signature"] = Signatures.Of(console, ExampleStates.Netherlands, check.Field("body")) });

        Assert.Contains("The register lists this key for another State", again.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answers_can_be_changed_after_the_check()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/ask-information";
        var check = await officer.SendAsync(await officer.GetAsync(here), here, Question);

        var form = await officer.SendAsync(check, here);

        Assert.Equal("Which account?", form.Field("/questions/0"));
    }

    [Fact]
    public async Task The_bytes_to_sign_can_be_taken_to_a_signing_service()
    {
        string caseId = await UnderReviewAsync();
        using var officer = await console.OfficerAsync(Singapore, Roles.CentralAuthority);
        string here = $"/console/cases/{caseId}/say/ask-information";
        var check = await officer.SendAsync(await officer.GetAsync(here), here, Question);

        var bytes = await officer.SendAsync(check, "/console/bytes");

        Assert.Equal(check.Field("body"), bytes.Text);
    }

    private static Dictionary<string, string> Question => new() { ["/questions/0"] = "Which account?" };

    private async Task<string> UnderReviewAsync()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.SayAsync(console.Router.Singapore, caseId, new JsonObject { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" });
        return caseId;
    }
}
