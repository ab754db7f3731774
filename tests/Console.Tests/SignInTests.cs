using System.Net;
using RequestRouter.Console.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>Who is let in, how long, and where to.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class SignInTests(ConsoleFixture console)
{
    [Fact]
    public async Task An_officer_signs_in_at_the_issuer_and_comes_back_to_the_page_that_was_asked_for()
    {
        using var person = console.Nobody();

        var seen = await person.SignInAsync("SG/central-authority", "/console/cases?reference=X");

        Assert.Equal((HttpStatusCode.OK, "Cases"), (seen.Status, seen.Heading));
        Assert.EndsWith("/console/cases?reference=X", seen.Path, StringComparison.Ordinal);
        Assert.Contains("central-authority.officer@sg.example.org", seen.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_leaves_a_cookie_that_opens_nothing()
    {
        using var person = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        string stolen = person.Session!;
        using var thief = console.Nobody();
        thief.Session = stolen;
        Assert.Equal("What waits for SG", (await thief.GetAsync("/console")).Heading);

        var seen = await person.SendAsync(await person.GetAsync("/console/cases"), "/console/sign-out");

        Assert.Equal("You are signed out", seen.Heading);
        Assert.Equal("Sign in as an example officer", (await thief.GetAsync("/console")).Heading);
    }

    [Fact]
    public async Task A_session_ends_when_nothing_is_done_for_twenty_minutes_and_not_before()
    {
        using var person = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);

        for (int times = 0; times < 3; times++)
        {
            await console.Router.Clock.AdvanceAsync("PT19M", default);
            Assert.Equal("What waits for KE", (await person.GetAsync("/console")).Heading);
        }

        await console.Router.Clock.AdvanceAsync("PT20M", default);
        Assert.Equal("Sign in as an example officer", (await person.GetAsync("/console")).Heading);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_other_sites()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        using var first = await client.GetAsync(new Uri(console.Address, "/console/sign-in"));

        string cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/console", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("code_challenge_method=S256", first.Headers.Location!.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code=x&state=y")]
    [InlineData("code=x")]
    [InlineData("")]
    public async Task An_answer_of_the_issuer_that_this_browser_did_not_ask_for_signs_nobody_in(string query)
    {
        using var person = console.Nobody();
        await person.GetAsync("/console/sign-in");

        var seen = await person.GetAsync($"/console/signed-in?{query}");

        Assert.Equal((HttpStatusCode.Unauthorized, null), (seen.Status, person.Session));
    }

    [Fact]
    public async Task A_code_of_this_very_browser_is_of_no_use_with_another_state()
    {
        using var person = console.Nobody();
        string code = await CodeAsync(await person.GetAsync("/console"), "SG/central-authority");

        var seen = await person.GetAsync($"/console/signed-in?code={code}&state={new string('A', 43)}");

        Assert.Equal((HttpStatusCode.Unauthorized, null), (seen.Status, person.Session));
    }

    [Fact]
    public async Task A_code_that_another_browser_was_given_is_of_no_use()
    {
        using var owner = console.Nobody();
        string code = await CodeAsync(await owner.GetAsync("/console"), "SG/central-authority");
        using var thief = console.Nobody();
        await thief.GetAsync("/console");

        // With the state of the thief's own attempt, only the verifier is wrong.
        string own = thief.Cookies.GetCookies(new Uri(console.Address, "/console"))["console-sign-in"]!.Value.Split('.')[0];
        var seen = await thief.GetAsync($"/console/signed-in?code={code}&state={own}");

        Assert.Equal((HttpStatusCode.Unauthorized, null), (seen.Status, thief.Session));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example/console")]
    [InlineData("/console//evil.example")]
    [InlineData("/console/../../evil")]
    [InlineData("/console\\evil.example")]
    [InlineData("/consolevil")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_led_out_of_the_console(string back)
    {
        using var person = console.Nobody();

        var seen = await person.SignInAsync("SG/central-authority", $"/console/sign-in?back={Uri.EscapeDataString(back)}");
        var language = await person.GetAsync($"/console/language?to=en&back={Uri.EscapeDataString(back)}");

        Assert.All(new[] { seen, language }, page => Assert.Equal(console.Address.Authority, new Uri(page.Path).Authority));
        Assert.All(new[] { seen, language }, page => Assert.StartsWith("/console", new Uri(page.Path).AbsolutePath, StringComparison.Ordinal));
    }

    /// <summary>The code that the issuer sends a browser back with, which does not go there.</summary>
    private static async Task<string> CodeAsync(Support.Seen asked, string persona)
    {
        var fields = asked.Page.Forms.Single().Elements.Where(element => element.GetAttribute("type") == "hidden").ToDictionary(element => element.GetAttribute("name")!, element => element.GetAttribute("value")!);
        fields["persona"] = persona;
        using var issuer = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        using var content = new FormUrlEncodedContent(fields);
        using var given = await issuer.PostAsync(new Uri(new Uri(asked.Path), "/authorize"), content);
        return System.Web.HttpUtility.ParseQueryString(given.Headers.Location!.Query)["code"]!;
    }
}
