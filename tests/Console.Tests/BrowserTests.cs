using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>In a real browser: signatures by a key that stays there, what shuts people out, narrow windows, a language from right to left.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class BrowserTests(ConsoleFixture console)
{
    /// <summary>Every page is looked at in every way, which takes a minute more.</summary>
    private static readonly bool IsFull = Environment.GetEnvironmentVariable("CONSOLE_LOOK") == "full";

    [Fact]
    public async Task An_officer_signs_in_the_browser_with_a_key_from_a_file_and_then_with_the_kept_one()
    {
        string first = await console.Router.SubmitAsync();
        string second = await console.Router.SubmitAsync();
        var browser = await console.BrowserAsync();
        await using var window = await browser.OpenAsync(console.Address);
        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Singapore, Roles.CentralAuthority));
        var found = new List<string>();

        await window.Page.GotoAsync($"/console/cases/{first}/say/acknowledge");
        await window.Page.ClickAsync("main button[type=submit]");
        found.AddRange(await window.LookAsync("check"));
        await window.Page.ClickAsync("#sign-in-browser button");
        await window.Page.WaitForSelectorAsync("#sign-in-browser [role=status]:has-text('Choose the key')");
        await window.Page.SetInputFilesAsync("#key-file", console.Router.Keys.PathOf("nl-central-authority"));
        await window.Page.ClickAsync("#sign-in-browser button");
        await window.Page.WaitForSelectorAsync("#sign-in-browser [role=status]:has-text('The register')");
        await window.Page.SetInputFilesAsync("#key-file", console.Router.Keys.PathOf("sg-central-authority"));
        await window.Page.CheckAsync("#key-keep");
        await window.Page.ClickAsync("#sign-in-browser button");
        await window.Page.WaitForSelectorAsync(".govuk-panel--confirmation");
        found.AddRange(await window.LookAsync("receipt"));

        await window.Page.GotoAsync($"/console/cases/{second}/say/acknowledge");
        await window.Page.ClickAsync("main button[type=submit]");
        await window.Page.WaitForSelectorAsync("#sign-in-browser [role=status]:has-text('This browser has the key')");
        await window.Page.ClickAsync("#sign-in-browser button");
        await window.Page.WaitForSelectorAsync(".govuk-panel--confirmation");

        Assert.Empty(found);
        Assert.Empty(window.Complaints);
        Assert.False(await window.Page.EvaluateAsync<bool>("""
            new Promise((done, failed) => { const opening = indexedDB.open('requestrouter'); opening.onsuccess = () => {
              const asked = opening.result.transaction('keys').objectStore('keys').getAll();
              asked.onsuccess = () => done(asked.result.some(kept => kept.key.extractable)); asked.onerror = failed; }; })
            """));
    }

    [Theory]
    [InlineData(1280, "en", "")]
    [InlineData(360, "ar", "case say furnish work zones")]
    public async Task Pages_shut_nobody_out_and_fit_the_window(int width, string language, string only)
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.SayAsync(console.Router.Singapore, caseId, new() { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" });
        var browser = await console.BrowserAsync();
        await using var window = await browser.OpenAsync(console.Address, width, language: language);
        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Singapore, Roles.CentralAuthority));
        var found = new List<string>();

        // With a view that is kept, and a case that somebody deals with.
        await window.Page.GotoAsync("/console/work?due=week&claimed=nobody");
        await window.Page.FillAsync("#view-name", "Monday");
        await window.Page.ClickAsync(".console-inline-form button");
        await window.Page.GotoAsync($"/console/cases/{caseId}");
        await window.Page.ClickAsync($"form[action='/console/cases/{caseId}/claim'] button");
        foreach (var (name, path) in Pages(caseId))
        {
            await window.Page.GotoAsync(path);
            if (IsFull || only.Length == 0 || only.Split(' ').Contains(name))
            {
                found.AddRange(await window.LookAsync($"{name}-{language}-{width}"));
            }
            else
            {
                await window.KeepAsync($"{name}-{language}-{width}");
            }

            if (await window.IsTooWideAsync())
            {
                found.Add($"{name} is wider than the window");
            }
        }

        await window.Page.GotoAsync($"/console/cases/{caseId}/say/intend-to-refuse");
        await window.Page.ClickAsync("main form button.govuk-button:not(.govuk-button--secondary)");
        found.AddRange(await window.LookAsync($"errors-{language}-{width}"));
        Assert.Equal("govuk-error-summary", await window.Page.EvaluateAsync<string>("document.activeElement.className"));

        Assert.Empty(found);
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal) && !complaint.Contains("422", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_operators_and_auditors_shut_nobody_out()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.SuspendAsync(caseId);
        await console.Router.Singapore.SayAsync(caseId, new() { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" }, default);
        await console.Router.Clock.AdvanceAsync("PT3M", default);
        var browser = await console.BrowserAsync();
        var found = new List<string>();
        foreach (var (role, page) in new[] { (Roles.Operator, "operations"), (Roles.Auditor, "replays") })
        {
            await using var window = await browser.OpenAsync(console.Address);
            await window.SignInAsync(ConsoleFixture.PersonaOf(null, role));
            await window.Page.GotoAsync($"/console/{page}");
            found.AddRange(await window.LookAsync($"{page}-{role}"));
            if (role == Roles.Auditor)
            {
                await window.Page.FillAsync("#cases", caseId);
                await window.Page.ClickAsync("main form[method=post] button");
                found.AddRange(await window.LookAsync("replay"));
            }

            Assert.Empty(window.Complaints);
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task An_officer_is_warned_before_the_session_ends_and_stays_with_what_was_filled_in()
    {
        string caseId = await console.Router.SubmitAsync();
        var browser = await console.BrowserAsync();
        await using var window = await browser.OpenAsync(console.Address);
        await window.Page.Clock.InstallAsync();
        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Netherlands, Roles.CentralAuthority), $"/console/cases/{caseId}/say/no-longer-required");
        await window.Page.FillAsync("textarea", "Half a sen");
        await window.Page.WaitForFunctionAsync("document.readyState === 'complete'");

        await window.Page.Clock.FastForwardAsync("18:30");
        Assert.True(await window.Page.IsVisibleAsync("#logout-warning"));
        await window.Page.ClickAsync("#logout-warning a");
        await window.Page.WaitForSelectorAsync("#logout-warning", new() { State = Microsoft.Playwright.WaitForSelectorState.Hidden });

        Assert.Equal("Half a sen", await window.Page.InputValueAsync("textarea"));
        await window.Page.Clock.FastForwardAsync("20:10");
        await Microsoft.Playwright.Assertions.Expect(window.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/console/signed-out\?ended$"), new() { Timeout = 60_000 });
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_check_says_how_to_sign()
    {
        string caseId = await console.Router.SubmitAsync();
        var browser = await console.BrowserAsync();
        await using var window = await browser.OpenAsync(console.Address, script: false);
        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Singapore, Roles.CentralAuthority));

        await window.Page.GotoAsync($"/console/cases/{caseId}/say/acknowledge");
        await window.Page.ClickAsync("main button[type=submit]");

        Assert.False(await window.Page.IsVisibleAsync("#sign-in-browser"));
        Assert.True(await window.Page.IsVisibleAsync("noscript p"));
        await window.Page.FillAsync("#signature", Signatures.Of(console, ExampleStates.Singapore, await window.Page.InputValueAsync("#send-form input[name=body]")));
        await window.Page.ClickAsync("#send-form button");
        Assert.True(await window.Page.IsVisibleAsync(".govuk-panel--confirmation"));
    }

    [Theory]
    [InlineData(1280, "en")]
    [InlineData(360, "ar")]
    public async Task Pages_of_files_of_releases_and_of_the_register_shut_nobody_out_and_fit_the_window(int width, string language)
    {
        string caseId = await console.Router.SubmitAsync();
        var browser = await console.BrowserAsync();
        await using var window = await browser.OpenAsync(console.Address, width, language: language);
        var page = window.Page;
        var found = new List<string>();
        const string Send = "#send-form button";

        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Singapore, Roles.CentralAuthority), $"/console/cases/{caseId}/furnish");
        await page.SetInputFilesAsync("#field-sha256", new Microsoft.Playwright.FilePayload { Name = "log.txt", MimeType = "text/plain", Buffer = [1, 2, 3] });
        await page.FillAsync("#field-purpose", "The investigation named in the request");
        await page.ClickAsync("main form button.govuk-button:not(.govuk-button--secondary)");
        await LookAsync("furnish-check", isKnown: true);
        await SignAsync();
        await LookAsync("furnished");
        await page.ClickAsync("main a.govuk-button");
        await LookAsync("evidence");
        await page.ClickAsync("main a[href^='/console/releases/new']");
        await page.FillAsync("#field-recipient", "KE");
        await LookAsync("release-form");
        await page.ClickAsync("main form button.govuk-button:not(.govuk-button--secondary)");
        await LookAsync("release-errors", isKnown: true);
        await page.FillAsync("#field-purpose", "Trial in Kenya");
        await page.ClickAsync("main form button.govuk-button:not(.govuk-button--secondary)");
        await LookAsync("release-stop");
        await page.ClickAsync("main form button");
        await LookAsync("release-check", isKnown: true);
        await SignAsync();
        await LookAsync("release");
        await page.GotoAsync("/console/releases");
        await LookAsync("releases");
        await page.ClickAsync("header form button");

        using var key = SigningKey.New($"sg-browser-{width}");
        await window.SignInAsync(ConsoleFixture.PersonaOf(ExampleStates.Singapore, Roles.Registrar), "/console/register/SG/change");
        await LookAsync("entry-form");
        await page.FillAsync("#field-reason", "A key of 2027");
        await page.ClickAsync("button[value='/entry/authorities/0/keys']");
        await page.FillAsync("#field-reason", "A key of 2027");
        await page.FillAsync("#field-entry-authorities-0-keys-1-keyId, #field-entry-authorities-0-keys-2-keyId >> nth=-1", key.Id);
        await page.FillAsync("#field-entry-authorities-0-keys-1-jwk, #field-entry-authorities-0-keys-2-jwk >> nth=-1", key.PublicJwk().ToJsonString());
        await page.FillAsync("#field-entry-authorities-0-keys-1-validFrom, #field-entry-authorities-0-keys-2-validFrom >> nth=-1", "2027-06-01T00:00");
        await page.ClickAsync("main form button.govuk-button:not(.govuk-button--secondary)");
        await LookAsync("proofs");
        await page.FillAsync("#proof-form textarea", Jws.Detached(key, System.Text.Encoding.UTF8.GetBytes(await page.Locator("#proof-form textarea").GetAttributeAsync("data-statement") ?? ""), console.Router.Clock.GetUtcNow()));
        await page.ClickAsync("#proof-form button");
        await LookAsync("entry-check");
        await SignAsync();
        await LookAsync("entry-changed", isKnown: true);
        await page.ClickAsync("main a.govuk-button");
        await LookAsync("entry");

        Assert.Empty(found);
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("422", StringComparison.Ordinal));

        async Task SignAsync()
        {
            await page.FillAsync("#signature", Signatures.Of(console, ExampleStates.Singapore, await page.InputValueAsync("#send-form input[name=body]")));
            await page.ClickAsync(Send);
        }

        // Pages of a kind that is looked at elsewhere are kept as pictures alone.
        async Task LookAsync(string name, bool isKnown = false)
        {
            await page.WaitForFunctionAsync("document.readyState === 'complete'");
            name = $"{name}-{language}-{width}";
            if (IsFull || (language == "en" && !isKnown))
            {
                found.AddRange(await window.LookAsync(name));
            }
            else
            {
                await window.KeepAsync(name);
            }

            if (await window.IsTooWideAsync())
            {
                found.Add($"{name} is wider than the window");
            }
        }
    }

    private static IEnumerable<(string Name, string Path)> Pages(string caseId) =>
    [
        ("work", "/console/work"), ("work-filtered", "/console/work?role=requested&due=past"), ("new", "/console/new"), ("request", "/console/new/form?to=NL&kind=mutual-assistance&reference=SG-LOOK"), ("cases", "/console/cases"), ("case", $"/console/cases/{caseId}"),
        ("say", $"/console/cases/{caseId}/say/intend-to-refuse"), ("furnish", $"/console/cases/{caseId}/furnish"), ("not-found", "/console/cases/none"), ("signed-out", "/console/signed-out"), ("zones", "/console/zones"),
        ("register", "/console/register"), ("party", "/console/register/SG"), ("statistics", "/console/statistics"),
    ];
}
