using System.Net;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.Console.Tests.Support;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.Console.Tests;

/// <summary>What operators, auditors and registrars find, and what none of them does.</summary>
[Collection(ConsoleCollection.Name)]
public sealed class OverseersTests(ConsoleFixture console)
{
    [Fact]
    public async Task An_auditor_orders_a_replay_and_watches_it_to_its_verdicts()
    {
        string caseId = await console.Router.SubmitAsync();
        using var auditor = await console.OfficerAsync(null, Roles.Auditor);
        var form = await auditor.GetAsync("/console");
        Assert.Equal("Replays and exports", form.Heading);

        var seen = await auditor.SendAsync(form, "/console/replays", new() { ["id"] = $"console-{caseId}", ["cases"] = $"{caseId}\nnl-{new string('a', 26)}" });
        for (int times = 0; times < 40 && !seen.Said.Contains("Replay ended", StringComparison.Ordinal); times++)
        {
            await console.Router.Clock.AdvanceAsync("PT1S", default);
            seen = await auditor.GetAsync(seen.Path);
        }

        Assert.Contains("2 of 2 cases", seen.Said, StringComparison.Ordinal);
        Assert.Contains($"{caseId} identical", seen.Said, StringComparison.Ordinal);
        Assert.Contains("absent", seen.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_names_no_cases_is_told_so_beside_the_field()
    {
        using var auditor = await console.OfficerAsync(null, Roles.Auditor);

        var seen = await auditor.SendAsync(await auditor.GetAsync("/console/replays"), "/console/replays");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "#cases"), (seen.Status, seen.Page.QuerySelector(".govuk-error-summary a")?.GetAttribute("href")));
    }

    [Fact]
    public async Task An_operator_sees_what_is_stuck_and_lets_it_go_on()
    {
        string caseId = await console.Router.SubmitAsync();
        await console.Router.SuspendAsync(caseId);
        await console.Router.Singapore.SayAsync(caseId, new() { ["id"] = $"ack-{caseId}", ["type"] = "acknowledge" }, default);
        await console.Router.Clock.AdvanceAsync("PT3M", default);
        using var operators = await console.OfficerAsync(null, Roles.Operator);

        var seen = await operators.GetAsync("/console");
        Assert.Contains(caseId, seen.Said, StringComparison.Ordinal);
        var after = await operators.SendAsync(seen, $"/console/operations/cases/{caseId}");

        Assert.Contains($"Done {caseId}", after.Said, StringComparison.Ordinal);
        Assert.DoesNotContain($"Let it go on {caseId}", (await operators.GetAsync("/console/operations")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_has_a_dead_letter_taken_once_more_and_the_case_is_opened()
    {
        var request = Requests.New();
        request["from"] = "KE";
        string caseId = CaseId.From(StateCode.Parse("KE"), request["reference"]!.GetValue<string>()).ToString();
        string dead = await LoseAsync(ExampleStates.Kenya, request.Bytes());
        using var operators = await console.OfficerAsync(null, Roles.Operator);
        using var officer = await console.OfficerAsync(ExampleStates.Singapore, Roles.CentralAuthority);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/console/cases/{caseId}")).Status);

        var seen = await operators.GetAsync("/console/operations");
        Assert.Contains(dead, seen.Said, StringComparison.Ordinal);
        var after = await operators.SendAsync(seen, seen.Page.QuerySelectorAll("form").Single(form => form.TextContent.Contains(dead, StringComparison.Ordinal)).GetAttribute("action")!);
        await console.Router.Clock.AdvanceAsync("PT0S", default);

        Assert.Contains($"Done {dead}", after.Said, StringComparison.Ordinal);
        Assert.DoesNotContain($"Take it once more {dead}", (await operators.GetAsync("/console/operations")).Said, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"/console/cases/{caseId}")).Status);
    }

    [Fact]
    public async Task A_dead_letter_that_fails_again_stays_and_the_operator_is_told_why()
    {
        string dead = await LoseAsync(ExampleStates.Kenya, Requests.New().Bytes(), isSigned: false);
        using var operators = await console.OfficerAsync(null, Roles.Operator);
        string action = $"/console/operations/dead-letters/{Uri.EscapeDataString(dead)}";

        var refused = await operators.SendAsync(await operators.GetAsync("/console/operations"), action);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("SIGNATURE_MISSING", refused.Said, StringComparison.Ordinal);
        Assert.Contains(dead, (await operators.GetAsync("/console/operations")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NL", Roles.CentralAuthority, "/console/operations")]
    [InlineData("NL", Roles.CentralAuthority, "/console/replays")]
    [InlineData("NL", Roles.Registrar, "/console/work")]
    [InlineData("NL", Roles.Registrar, "/console/cases")]
    [InlineData(null, Roles.Operator, "/console/work")]
    [InlineData(null, Roles.Auditor, "/console/operations")]
    public async Task A_page_that_is_not_for_a_role_refuses_it(string? state, string role, string path)
    {
        using var person = await console.OfficerAsync(state is null ? null : ExampleStates.Of(state), role);

        var seen = await person.GetAsync(path);

        Assert.Equal((HttpStatusCode.Forbidden, "That is not for you to do"), (seen.Status, seen.Heading));
        Assert.DoesNotContain(seen.Page.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == path);
    }

    [Fact]
    public async Task An_operator_reads_no_case()
    {
        string caseId = await console.Router.SubmitAsync();
        using var operators = await console.OfficerAsync(null, Roles.Operator);

        foreach (string path in (string[])[$"/console/cases/{caseId}", $"/console/cases/{caseId}/export", $"/console/cases/{caseId}/say/acknowledge"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await operators.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task The_register_shows_authorities_with_their_keys_to_everybody()
    {
        using var registrar = await console.OfficerAsync(ExampleStates.Kenya, Roles.Registrar);

        var all = await registrar.GetAsync("/console");
        var own = await registrar.GetAsync("/console/register/KE");
        var other = await registrar.GetAsync("/console/register/SG");

        Assert.Equal("Register", all.Heading);
        Assert.Equal(["/console/register/KE", "/console/register/NL", "/console/register/SG"], all.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        Assert.Contains("ke-central-authority-", own.Said, StringComparison.Ordinal);
        Assert.Contains("signs now", own.Said, StringComparison.Ordinal);
        Assert.NotNull(own.Page.QuerySelector("#make-key"));
        Assert.Null(other.Page.QuerySelector("#make-key"));
        Assert.Equal(HttpStatusCode.NotFound, (await registrar.GetAsync("/console/register/ZZ")).Status);
    }

    [Fact]
    public async Task A_party_takes_the_record_of_a_case_with_it()
    {
        string caseId = await console.Router.SubmitAsync();
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);
        using var kenya = await console.OfficerAsync(ExampleStates.Kenya, Roles.CentralAuthority);

        var export = await officer.GetAsync($"/console/cases/{caseId}/export");

        // Written while it is read: nobody waits for all of a long record.
        Assert.Null(export.Length);
        Assert.Equal($"\"{caseId}.jsonl\"", $"\"{export.Disposition?.Trim('"')}\"");
        Assert.Contains("default-src 'none'", string.Join(' ', export.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("end", JsonNode.Parse(export.Text.TrimEnd().Split('\n')[^1])!["kind"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await kenya.GetAsync($"/console/cases/{caseId}/export")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/console/exports?caseId={caseId}/reads")).Status);
        Assert.Equal(export.Text.Split('\n')[0], (await officer.GetAsync($"/console/exports?caseId={caseId}")).Text.Split('\n')[0]);
    }

    [Fact]
    public async Task Counts_stand_as_bars_and_as_a_table()
    {
        await console.Router.SubmitAsync();
        using var officer = await console.OfficerAsync(ExampleStates.Netherlands, Roles.CentralAuthority);

        var seen = await officer.GetAsync("/console/statistics");

        Assert.True(seen.Status == HttpStatusCode.OK, string.Join('\n', console.Faults));
        var row = seen.Page.QuerySelectorAll("table").First().QuerySelector("tbody tr")!;
        Assert.Equal("Mutual assistance", row.QuerySelector("th")!.TextContent.Trim());
        string count = row.QuerySelector("td")!.TextContent.Trim();
        Assert.True(int.Parse(count) > 0);
        Assert.Contains(count, seen.Page.QuerySelector("svg")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A submission that somebody took from its State's line and put aside, or that nobody signed; the id of the dead letter.</summary>
    private async Task<string> LoseAsync(ExampleState state, byte[] body, bool isSigned = true)
    {
        await using var bus = new ServiceBusClient(console.Router.BusConnection);
        var before = await DeadAsync();
        if (isSigned)
        {
            await using var line = await bus.AcceptSessionAsync("submissions-by-state", state.Code);
            await using var queue = new SubmissionQueue(console.Router);
            await queue.SendAsync(state, body, caseId: null);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            ServiceBusReceivedMessage? message;
            do
            {
                message = await line.ReceiveMessageAsync(cancellationToken: patience.Token);
            }
            while (message is null);
            await line.DeadLetterMessageAsync(message, "PUT_ASIDE", cancellationToken: patience.Token);
        }
        else
        {
            await using var sender = bus.CreateSender("submissions");
            await sender.SendMessageAsync(new(body));
        }

        for (int times = 0; times < 60; times++)
        {
            if ((await DeadAsync()).Except(before).FirstOrDefault() is { } dead)
            {
                return dead;
            }

            await console.Router.Clock.AdvanceAsync("PT1S", default);
        }

        throw new InvalidOperationException("No message died.");
    }

    private async Task<IReadOnlyList<string>> DeadAsync()
    {
        using var operators = await console.OfficerAsync(null, Roles.Operator);
        return [.. (await operators.GetAsync("/console/operations")).Page.QuerySelectorAll("form[action^='/console/operations/dead-letters/']").Select(form => Uri.UnescapeDataString(form.GetAttribute("action")!.Split('/')[^1]))];
    }
}
