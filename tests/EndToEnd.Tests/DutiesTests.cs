using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>A State's own officers see what its entry in the register still owes (37(19), 40(12)(c), 53(7)).</summary>
public sealed class DutiesTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task Details_that_failed_are_to_be_corrected_until_they_are_confirmed()
    {
        await EnterAsync(authority => authority["deliveryFailedAt"] = "2026-11-01T00:00:00Z");
        Assert.Equal(["2026-11-01T00:00:00Z"], await OwedAsync("40(12)(c)"));

        await EnterAsync(authority => authority["confirmedAt"] = "2026-11-02T00:00:00Z");
        Assert.Empty(await OwedAsync("40(12)(c)"));
    }

    [Fact]
    public async Task Details_are_to_be_confirmed_again_after_the_period_of_the_practice()
    {
        await EnterAsync(authority =>
        {
            authority.Remove("deliveryFailedAt");
            authority["confirmedAt"] = "2026-11-02T00:00:00Z";
        });
        await router.Netherlands.SetPracticeAsync(new JsonObject { ["confirmsEntries"] = true, ["confirmEntriesEvery"] = "P2D" }, default);
        Assert.Equal(["2026-11-04T00:00:00Z"], await OwedAsync("40(12)(c)"));

        await router.Netherlands.SetPracticeAsync(new JsonObject { ["confirmsEntries"] = true, ["confirmEntriesEvery"] = "P3000D" }, default);
        Assert.Empty(await OwedAsync("40(12)(c)"));
    }

    [Fact]
    public async Task What_was_never_designated_is_owed_since_the_State_is_bound() => Assert.Single(await OwedAsync("53(7)"));

    [Fact]
    public async Task A_reservation_and_a_late_signature_that_the_text_has_something_against_stand_and_are_told_as_doubts() // 11(3), 64(1), 68(1)
    {
        Assert.Empty((await router.Singapore.ReadDutiesAsync("SG", default)).Body!["doubts"]!.AsArray());
        var entry = (await router.Singapore.ReadPartyAsync("SG", default)).Body!.AsObject();
        entry["signedAt"] = "2027-01-01T00:00:00Z";
        entry["declarations"] = new JsonArray(new JsonObject { ["paragraph"] = "11(3)", ["from"] = "2026-11-01T00:00:00Z", ["acts"] = new JsonArray("sale-or-distribution-of-credentials") });
        var entered = await router.Singapore.RegisterAsync(entry, default);
        Assert.True(entered.Status == HttpStatusCode.OK, $"{entered.Status} {entered.Body}");

        var doubts = (await router.Singapore.ReadDutiesAsync("SG", default)).Body!["doubts"]!.AsArray();

        Assert.Equal(
            [("/declarations/0/acts", "RESERVATION_NOT_ALLOWED", "11(3)"), ("/signedAt", "CONTENT_INVALID", "64(1)")],
            doubts.Select(doubt => (doubt!["pointer"]!.GetValue<string>(), doubt["code"]!.GetValue<string>(), doubt["paragraph"]!.GetValue<string>())));
        Assert.All(doubts, doubt => Assert.NotEmpty(doubt!["detail"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Another_State_does_not_read_it() =>
        Assert.Equal((HttpStatusCode.Forbidden, "ANOTHER_STATES_ENTRY"), await CodeAsync(router.Singapore.ReadDutiesAsync("NL", default)));

    private static async Task<(HttpStatusCode Status, string? Code)> CodeAsync(Task<Answer> asked)
    {
        var answer = await asked;
        return (answer.Status, answer.Code);
    }

    private async Task EnterAsync(Action<JsonObject> change)
    {
        var entry = (await router.Netherlands.ReadPartyAsync("NL", default)).Body!.AsObject();
        foreach (var authority in entry["authorities"]!.AsArray())
        {
            change(authority!.AsObject());
        }

        var answer = await router.Netherlands.RegisterAsync(entry, default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}");
    }

    /// <summary>Since when each duty under this paragraph is owed.</summary>
    private async Task<IReadOnlyList<string>> OwedAsync(string paragraph)
    {
        var answer = await router.Netherlands.ReadDutiesAsync("NL", default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}");
        return [.. answer.Body!["duties"]!.AsArray().Where(duty => duty!["paragraph"]!.GetValue<string>() == paragraph).Select(duty => duty!["since"]!.GetValue<string>())];
    }
}
