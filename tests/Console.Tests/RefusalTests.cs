using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>What the console does not do, whoever asks for it.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class RefusalTests(ConsoleFixture console)
{
    private const string Script = "<script>document.title='taken'</script><img src=x onerror=alert(1)>\"'><b>";

    [Fact]
    public async Task Another_States_officer_sees_of_a_case_what_a_case_that_is_not_there_shows()
    {
        string caseId = await console.Router.SubmitAsync();
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);

        foreach (string path in (string[])[$"/console/cases/{caseId}", $"/console/cases/{caseId}/say/acknowledge", $"/console/cases/{caseId}/communications/in-request"])
        {
            var seen = await kenya.GetAsync(path);
            Assert.Equal((HttpStatusCode.NotFound, "There is nothing here"), (seen.Status, seen.Heading));
            Assert.DoesNotContain("NL", seen.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal((await kenya.GetAsync($"/console/cases/nl-{new string('a', 26)}")).Said.Replace(new string('a', 26), "", StringComparison.Ordinal).Split("Case")[0].Length, (await kenya.GetAsync($"/console/cases/{caseId}")).Said.Split("Case")[0].Length);
    }

    [Fact]
    public async Task Another_States_session_says_nothing_in_a_case()
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        var check = await singapore.SendAsync(await singapore.GetAsync($"/console/cases/{caseId}/say/acknowledge"), $"/console/cases/{caseId}/say/acknowledge");
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);
        string token = (await kenya.GetAsync("/console/cases")).Field("_token");

        var seen = await kenya.PostAsync($"/console/cases/{caseId}/send/acknowledge", new()
        {
            ["_token"] = token,
            ["body"] = check.Field("body"),
            ["signature"] = Signatures.Of(console, ExampleStates.Singapore, check.Field("body")),
        });

        Assert.True((int)seen.Status is >= 400 and < 500, $"{seen.Status}");
        Assert.DoesNotContain("SG said: Acknowledge", (await singapore.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_form_of_another_page_is_refused(string? token)
    {
        string caseId = await console.Router.SubmitAsync();
        using var singapore = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        var check = await singapore.SendAsync(await singapore.GetAsync($"/console/cases/{caseId}/say/acknowledge"), $"/console/cases/{caseId}/say/acknowledge");
        var fields = new Dictionary<string, string> { ["body"] = check.Field("body"), ["signature"] = Signatures.Of(console, ExampleStates.Singapore, check.Field("body")) };
        if (token is not null)
        {
            fields["_token"] = token;
        }

        var sent = await singapore.PostAsync($"/console/cases/{caseId}/send/acknowledge", fields);
        var signedOut = await singapore.PostAsync("/console/sign-out", fields);

        Assert.All(new[] { sent, signedOut }, seen => Assert.Equal(HttpStatusCode.Forbidden, seen.Status));
        Assert.DoesNotContain("SG said: Acknowledge", (await singapore.GetAsync($"/console/cases/{caseId}")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_another_session_is_no_token()
    {
        using var one = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        using var two = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);

        var seen = await one.PostAsync("/console/sign-out", new() { ["_token"] = (await two.GetAsync("/console/cases")).Field("_token") });

        Assert.Equal(HttpStatusCode.Forbidden, seen.Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_sends_nothing_and_is_led_to_the_issuer()
    {
        using var nobody = console.Nobody();

        var posted = await nobody.PostAsync("/console/cases/nl-x/send/acknowledge", new() { ["_token"] = "x" });
        var got = await nobody.GetAsync("/console/cases");
        nobody.Session = "20261130." + new string('A', 43);
        var invented = await nobody.GetAsync("/console/cases");

        Assert.Equal(HttpStatusCode.Unauthorized, posted.Status);
        Assert.All(new[] { got, invented }, seen => Assert.Equal("Sign in as an example officer", seen.Heading));
    }

    [Fact]
    public async Task What_a_State_wrote_is_shown_as_text_wherever_it_stands()
    {
        var request = Requests.New();
        request["reference"] = "NL<script>alert(1)</script>" + request["reference"];
        var attempt = await console.Router.Netherlands.SubmitAsync(request.Bytes(), default);
        string caseId = attempt.Status == HttpStatusCode.Accepted ? attempt.Body!["caseId"]!.GetValue<string>() : await console.Router.SubmitAsync();
        await console.Router.Clock.AdvanceAsync("PT0S", default);
        await console.Router.SayAsync(console.Router.Singapore, caseId, new JsonObject { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" });
        await console.Router.SayAsync(console.Router.Singapore, caseId, new JsonObject
        {
            ["id"] = $"cond-{caseId}",
            ["type"] = "offer-conditions",
            ["conditions"] = new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "other", ["text"] = Script }),
        });
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        var found = await officer.GetAsync($"/console/cases/{caseId}");
        string here = $"/console/cases/{caseId}/say/reject-conditions";
        var form = await officer.GetAsync(here);
        var check = await officer.SendAsync(form, here, form.Page.QuerySelectorAll("textarea").ToDictionary(area => area.GetAttribute("name")!, _ => Script));
        var said = await officer.GetAsync(found.Page.QuerySelectorAll("a").Last(link => link.TextContent.StartsWith("Read what was signed", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Contains(Script, found.Said, StringComparison.Ordinal);
        Assert.Contains("document.title", check.Said, StringComparison.Ordinal);
        Assert.Contains("document.title", said.Said, StringComparison.Ordinal);
        Assert.All(new[] { found, form, check, said }, seen =>
        {
            Assert.All(seen.Page.Scripts, script => Assert.StartsWith("/console/assets/", script.GetAttribute("src") ?? "", StringComparison.Ordinal));
            Assert.All(seen.Page.QuerySelectorAll("img"), image => Assert.StartsWith("/console/assets/", image.GetAttribute("src"), StringComparison.Ordinal));
            Assert.DoesNotContain(seen.Page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        });
    }

    [Theory]
    [InlineData("/console/cases/..%2f..%2fapi%2fkeys")]
    [InlineData("/console/cases/%2e%2e%2fparties")]
    [InlineData("/console/cases/nl-x%2ftimeline")]
    [InlineData("/console/cases/nl-x%3fa=b")]
    [InlineData("/console/cases/nl-x%00")]
    [InlineData("/console/cases/nl-x/say/..%2f..%2f")]
    [InlineData("/console/cases/nl-x/communications/..%2f..%2fsecret")]
    [InlineData("/console/assets/x/..%2f..%2fhost.json")]
    [InlineData("/console/assets/0000000000000000/console.css")]
    [InlineData("/console/exports")]
    [InlineData("/console/exports?caseId=nl-x/reads")]
    [InlineData("/console/exports?caseId=../keys")]
    [InlineData("/console/register/SG%2fpractice")]
    [InlineData("/console/nothing-of-the-kind")]
    [InlineData("/console/%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task A_path_that_tricks_leads_nowhere(string path)
    {
        using var officer = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);

        var seen = await officer.GetAsync(path);

        Assert.True(seen.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{seen.Status} {seen.Said}");
        Assert.DoesNotContain("<script>alert", seen.Text, StringComparison.Ordinal);

        // What the server itself refuses comes without a body.
        Assert.Contains(seen.Text.Length == 0 ? "" : "frame-ancestors 'none'", seen.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy.Single() : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_answer_forbids_what_a_page_does_not_need()
    {
        using var officer = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        using var nobody = console.Nobody();

        foreach (var seen in new[] { await officer.GetAsync("/console/work"), await officer.GetAsync("/console/cases"), await officer.GetAsync("/console/cases/none"), await nobody.GetAsync("/console/signed-out") })
        {
            Assert.Equal("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", seen.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", seen.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(seen.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Where_the_storage_is_away_a_page_says_so()
    {
        using var officer = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        console.Router.BeforeStorage = call => throw new IOException("away");
        try
        {
            var seen = await officer.GetAsync("/console/cases");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "The router cannot answer now"), (seen.Status, seen.Heading));
        }
        finally
        {
            console.Router.BeforeStorage = null;
        }
    }
}
