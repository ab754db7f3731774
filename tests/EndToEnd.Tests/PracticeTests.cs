using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A State's registrar sets the practice of its cases; clocks opened afterwards follow it (lifecycle.md, section 3).</summary>
public sealed class PracticeTests(RouterFixture router) : IClassFixture<RouterFixture>, IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The next test finds the defaults.</summary>
    public async Task DisposeAsync()
    {
        await router.Singapore.SetPracticeAsync([], default);
        await router.Kenya.SetPracticeAsync([], default);
    }

    [Fact]
    public async Task A_window_in_working_days_leaves_out_the_weekend_and_holidays_of_the_requested_State()
    {
        await SetAsync(new()
        {
            ["consultationWindowDays"] = 3,
            ["calendar"] = new JsonObject { ["timeZone"] = "Asia/Singapore", ["weekend"] = new JsonArray("sunday"), ["holidays"] = new JsonArray("2027-02-09") },
        });
        await ToAsync("2027-02-05T04:00:00Z");
        string caseId = await TakenUpAsync();

        await SayAsync(caseId, Consultation("sg-c"));

        // Friday at noon in Singapore: Saturday, Monday and, after the holiday, Wednesday; the window ends at midnight there.
        Assert.Equal("2027-02-10T16:00:00Z", await EndOfConsultationAsync(caseId));
    }

    [Fact]
    public async Task A_clock_that_runs_keeps_its_instant_and_one_opened_afterwards_follows_the_change()
    {
        await SetAsync(new() { ["consultationWindowDays"] = 4 });
        string before = await TakenUpAsync();
        await SayAsync(before, Consultation("sg-before"));
        string end = await EndOfConsultationAsync(before);

        await SetAsync(new() { ["consultationWindowDays"] = 20 });
        string after = await TakenUpAsync();
        await SayAsync(after, Consultation("sg-after"));

        Assert.Equal(end, await EndOfConsultationAsync(before));
        Assert.True(string.CompareOrdinal(await EndOfConsultationAsync(after), end) > 0);
    }

    [Fact]
    public async Task Each_ledger_entry_names_the_practice_it_was_decided_under_and_is_verified_under_it()
    {
        await SetAsync(new() { ["consultationWindowDays"] = 5 });
        string caseId = await TakenUpAsync();
        int first = await VersionAsync();
        await SetAsync(new() { ["consultationWindowDays"] = 6 });
        await SayAsync(caseId, Consultation("sg-ledger"));

        var entries = await Ledgers.ReadAsync(router.Storage, caseId);

        Assert.Equal([first, first, first + 1], entries.Select(entry => entry.PracticeVersions["SG"]));
        Assert.Null(await Ledgers.FirstDifferenceAsync(router.Storage, caseId));
    }

    [Fact]
    public async Task What_a_State_has_not_set_is_the_default_and_everyone_may_read_it()
    {
        var read = await router.Netherlands.ReadPracticeAsync("KE", default);

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Equal(10, read.Body!["consultationWindowDays"]!.GetValue<int>());
        Assert.Equal("P90D", read.Body!["needCheckEvery"]!.GetValue<string>());
        Assert.Equal("skip", read.Body!["consultOnOtherGrounds"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await router.Netherlands.ReadPracticeAsync("FR", default)).Status);
    }

    [Fact]
    public async Task A_practice_that_takes_a_guard_away_is_refused_whole_with_every_fault()
    {
        string? tag = (await router.Singapore.ReadPracticeAsync("SG", default)).Tag;

        var answer = await router.Singapore.SetPracticeAsync(
            new() { ["consultationWindowDays"] = 0, ["liftHearingWindow"] = "PT1H", ["calendar"] = new JsonObject { ["timeZone"] = "Mars/Olympus" } }, default);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("PRACTICE_TOO_WEAK", answer.Code);
        Assert.Equal(
            [("/practice/consultationWindowDays", "40(28)"), ("/practice/liftHearingWindow", "50(8)"), ("/practice/calendar/timeZone", null)],
            answer.Body!["failures"]!.AsArray().Select(failure => (failure!["pointer"]!.GetValue<string>(), failure["paragraph"]?.GetValue<string>())));
        Assert.Equal(tag, (await router.Singapore.ReadPracticeAsync("SG", default)).Tag);
    }

    [Fact]
    public async Task A_practice_of_another_shape_is_refused_with_its_place()
    {
        var answer = await router.Singapore.SetPracticeAsync(new() { ["needCheckEvery"] = "P1M", ["calender"] = new JsonObject() }, default);

        Assert.Equal("MALFORMED_BODY", answer.Code);
        Assert.Equal(["/practice/calender", "/practice/needCheckEvery"], answer.Body!["failures"]!.AsArray().Select(failure => failure!["pointer"]!.GetValue<string>()).Order());
    }

    [Fact]
    public async Task Only_the_States_own_registrar_sets_it_and_only_after_the_change_that_stands()
    {
        var foreign = await router.Netherlands.HandInChangeAsync("/practice", RegisterChanges.OfPractice("SG", [], await router.Singapore.LastChangeAsync(default)), default, "SG");
        string? last = await router.Kenya.LastChangeAsync(default);
        var first = await router.Kenya.SetPracticeAsync(new() { ["consultationWindowDays"] = 12 }, last, default);
        var late = await router.Kenya.SetPracticeAsync(new() { ["consultationWindowDays"] = 13 }, last, default);

        Assert.Equal("ANOTHER_STATES_ENTRY", foreign.Code);
        Assert.True(first.Status is HttpStatusCode.OK or HttpStatusCode.Created);
        Assert.NotEqual(last, first.Body!["hash"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.Conflict, "ENTRY_CHANGED"), (late.Status, late.Code));
        Assert.Equal(12, (await router.Netherlands.ReadPracticeAsync("KE", default)).Body!["consultationWindowDays"]!.GetValue<int>());
    }

    private static JsonObject Consultation(string id) => new()
    {
        ["id"] = id,
        ["type"] = "intend-to-refuse",
        ["reasons"] = new JsonArray(new JsonObject { ["ground"] = "essential-interests", ["interest"] = "security", ["explanation"] = "Part of the data concerns national security." }),
        ["possibleTerms"] = "The data of the other two months could be furnished.",
    };

    private async Task SetAsync(JsonObject practice)
    {
        var answer = await router.Singapore.SetPracticeAsync(practice, default);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, answer.Body?.ToJsonString());
    }

    private async Task<int> VersionAsync() =>
        int.Parse((await router.Singapore.ReadPracticeAsync("SG", default)).Tag!.Trim('"'), CultureInfo.InvariantCulture);

    private async Task<string> TakenUpAsync()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("urgency");
        var submitted = await router.Netherlands.SubmitAsync(request.Bytes(), default);
        Assert.Equal(HttpStatusCode.Accepted, submitted.Status);
        string caseId = submitted.Body!["caseId"]!.GetValue<string>();
        await router.Clock.AdvanceAsync("PT0S", default);
        await SayAsync(caseId, Says.Acknowledge($"sg-{caseId}", "CA/1"));
        return caseId;
    }

    private async Task SayAsync(string caseId, JsonObject said)
    {
        var answer = await router.Singapore.SayAsync(caseId, said, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, answer.Body?.ToJsonString());
        await router.Clock.AdvanceAsync("PT0S", default);
    }

    /// <summary>When the window closes, as the case says it.</summary>
    private async Task<string> EndOfConsultationAsync(string caseId)
    {
        var procedures = (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["procedures"]!.AsArray();
        var consultation = procedures.Single(procedure => procedure!["kind"]!.GetValue<string>() == "consultation-refuse")!;
        return consultation["limits"]!.AsArray()[^1]!["at"]!.GetValue<string>();
    }

    private async Task ToAsync(string instant)
    {
        var distance = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture) - router.Clock.GetUtcNow();
        Assert.True(distance > TimeSpan.Zero);
        await router.Clock.AdvanceAsync(System.Xml.XmlConvert.ToString(distance), default);
    }
}
