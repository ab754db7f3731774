using System.Net;
using RequestRouter.Console.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Forms;

namespace RequestRouter.Console.Tests;

/// <summary>A request that is written in the console.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class NewRequestTests(ConsoleFixture console)
{
    private const string Form = "/console/new/form";

    [Fact]
    public async Task A_request_is_written_tried_signed_and_received()
    {
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        var begin = await officer.GetAsync("/console/new");
        Assert.Equal(["KE", "SG"], begin.Page.QuerySelectorAll("#to option").Select(option => option.GetAttribute("value")));
        var form = await officer.GetAsync($"{Form}?to=SG&kind=mutual-assistance&reference=NL-CONSOLE-1");

        var check = await officer.SendAsync(form, Form, Sample());
        Assert.Equal("Check your answers before you sign", check.Heading);
        Assert.Contains("The law of SG asks for this beyond the Convention", check.Said, StringComparison.Ordinal);
        var receipt = await officer.SendAsync(check, "/console/new/send", new() { ["signature"] = Signatures.Of(console, ExampleStates.Netherlands, check.Field("body")) });
        await console.Router.Clock.AdvanceAsync("PT0S", default);
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        var work = await singapore.GetAsync("/console/work?reference=NL-CONSOLE-1");

        Assert.Equal("Received by the router", receipt.Heading);
        Assert.Contains("NL-CONSOLE-1", work.Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_request_lacks_is_asked_for_at_once_and_told_beside_its_field_when_it_is_left_out()
    {
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        var form = await officer.GetAsync($"{Form}?to=SG&kind=mutual-assistance&reference=NL-CONSOLE-2");
        Assert.Empty(form.Page.QuerySelectorAll(".govuk-error-summary"));

        // What is urgent is delivered with its defects; this is not.
        var answers = Sample().Where(answer => !answer.Key.StartsWith("/content/urgency", StringComparison.Ordinal) && !answer.Key.StartsWith("/content/emergency", StringComparison.Ordinal)).ToDictionary();
        answers["/content/facts"] = "";
        var refused = await officer.SendAsync(form, Form, answers);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("40(15)(c)", refused.Page.QuerySelector("#field-content-facts-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(answers["/content/use"], refused.Field("/content/use"));
    }

    [Fact]
    public async Task A_request_that_is_not_finished_is_saved_as_a_file_and_opened_again()
    {
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        var form = await officer.GetAsync($"{Form}?to=SG&kind=mutual-assistance&reference=NL-CONSOLE-3");
        var answers = Sample();
        answers["/content/facts"] = "Half a sen";
        answers["_save"] = "true";
        var saved = await officer.SendAsync(form, Form, answers);

        var begin = await officer.GetAsync("/console/new");
        using var content = new MultipartFormDataContent { { new StringContent(begin.Field("_token")), "_token" }, { new StringContent(saved.Text.Replace("\"NL\"", "\"KE\"", StringComparison.Ordinal)), "draft", "draft.json" } };
        var opened = await officer.PostContentAsync(Form, content);

        Assert.Equal("request-draft.json", saved.Disposition);
        Assert.Equal(("Half a sen", answers["/content/use"], "NL-CONSOLE-3"), (opened.Field("/content/facts"), opened.Field("/content/use"), opened.Heading));
        Assert.Contains("NL → SG", opened.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[1]")]
    [InlineData("{\"content\":7,\"to\":{},\"kind\":[]}")]
    [InlineData("{\"content\":{\"items\":{\"a\":1},\"offences\":\"x\",\"persons\":[7]}}")]
    public async Task A_file_that_is_no_draft_breaks_nothing(string file)
    {
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        var begin = await officer.GetAsync("/console/new");
        using var content = new MultipartFormDataContent { { new StringContent(begin.Field("_token")), "_token" }, { new StringContent(file), "draft", "draft.json" } };

        var seen = await officer.PostContentAsync(Form, content);

        Assert.True((int)seen.Status < 500, seen.Said);
    }

    [Theory]
    [InlineData("to=ZZ&kind=mutual-assistance&reference=X")]
    [InlineData("to=SG&kind=nothing&reference=X")]
    [InlineData("to=SG&kind=mutual-assistance&reference=")]
    [InlineData("")]
    public async Task A_beginning_that_is_none_is_answered_and_breaks_nothing(string query)
    {
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        var seen = await officer.GetAsync($"{Form}?{query}");

        Assert.True((int)seen.Status < 500, seen.Said);
    }

    /// <summary>The answers of a sample request, as they stand in the fields.</summary>
    private static Dictionary<string, string> Sample()
    {
        var body = SampleRequest.Named("stored-data.en.json").Json;
        body["content"]!.AsObject().Remove("attachments");
        foreach (var offence in body["content"]!["offences"]!.AsArray())
        {
            offence!.AsObject().Remove("textAttachment");
        }

        return FilledIn.Of(new BodySchemas().Communications.FieldsOf(nameof(SubmitRequest), new Asking(body, [], [], [])))
            .Where(field => field.Key.StartsWith("/content", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value[0]);
    }
}
