using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What waits for a State's word, as its officer reads it.</summary>
[Collection(RouterCollection.Name)]
public sealed class WorkTests(RouterFixture router)
{
    [Fact]
    public async Task A_case_stands_in_the_list_of_the_State_that_is_awaited_with_what_it_may_say_until_it_has_spoken()
    {
        string caseId = await router.SubmitAsync();
        var entry = await FindAsync(router.Singapore, caseId);
        Assert.Equal(("NL", "requested", $"/api/requests/{caseId}"), (entry!["other"]!.GetValue<string>(), entry["role"]!.GetValue<string>(), entry["href"]!.GetValue<string>()));
        var awaited = entry["awaited"]!.AsArray().Single(word => word!["procedure"]!.GetValue<string>() == "acknowledgement")!;
        Assert.Contains("acknowledge", awaited["moves"]!.AsArray().Select(move => move!["type"]!.GetValue<string>()));
        Assert.NotEmpty(awaited["silence"]!.GetValue<string>());
        Assert.True(entry["dueAt"]!.GetValue<DateTimeOffset>() > router.Clock.GetUtcNow());
        Assert.Null(await FindAsync(router.Netherlands, caseId));
        Assert.Null(await FindAsync(router.Kenya, caseId));

        await router.Singapore.SayAsync(caseId, Words.Acknowledge(), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        await router.Singapore.SayAsync(caseId, Words.AskInformation(), default);
        await router.Clock.AdvanceAsync("PT0S", default);

        Assert.DoesNotContain("acknowledgement", (await FindAsync(router.Singapore, caseId))?["awaited"]!.AsArray().Select(word => word!["procedure"]!.GetValue<string>()) ?? []);
        Assert.NotNull(await FindAsync(router.Netherlands, caseId));
    }

    [Fact]
    public async Task Conditions_hold_together_and_what_is_none_is_refused_by_name()
    {
        var request = Requests.New();
        string reference = Uri.EscapeDataString(request["reference"]!.GetValue<string>());
        string caseId = await router.SubmitAsync(request);
        string dueAt = Uri.EscapeDataString((await FindAsync(router.Singapore, caseId))!["dueAt"]!.GetValue<string>());

        Assert.Equal([caseId], await CasesAsync($"reference={reference}&role=requested&kind=mutual-assistance&dueFrom={dueAt}&claimed=nobody"));
        Assert.Contains(caseId, await CasesAsync($"role=requested&kind=mutual-assistance&dueFrom={dueAt}&limit=50"));
        Assert.Empty(await CasesAsync($"reference={reference}&dueBefore={dueAt}"));
        Assert.Empty(await CasesAsync($"reference={reference}&kind=extradition"));
        Assert.Empty(await CasesAsync($"reference={reference}&role=requesting"));
        Assert.Empty(await CasesAsync($"reference={reference}&claimed=me"));
        Assert.DoesNotContain(caseId, await CasesAsync($"dueBefore={dueAt}&limit=50"));
        var counts = (await router.Singapore.GetAsync("work/counts?role=requested", default)).Body!;
        Assert.True(counts["all"]!["number"]!.GetValue<int>() >= 1);
        Assert.Equal(0, (await router.Singapore.GetAsync("work/counts?kind=dispute", default)).Body!["all"]!["number"]!.GetValue<int>());
        foreach (string wrong in (string[])["kind=loan", "role=me", "dueFrom=monday", "dueBefore=2026-11-30", "claimed=you", "cursor=x", $"reference=a&cursor=0000000000000000001-{caseId}-x", "limit=51"])
        {
            var answer = (await router.Singapore.GetAsync($"work?{wrong}", default)).Body!;
            Assert.Equal(("QUERY_INVALID", $"#{wrong.Split('&')[^1].Split('=')[0]}"), (answer["code"]?.GetValue<string>(), answer["failures"]?[0]!["pointer"]!.GetValue<string>()));
        }
    }

    private async Task<IEnumerable<string>> CasesAsync(string query) =>
        (await router.Singapore.GetAsync($"work?{query}", default)).Body!["cases"]!.AsArray().Select(entry => entry!["caseId"]!.GetValue<string>());

    private static async Task<JsonNode?> FindAsync(NationalSystem reader, string caseId)
    {
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await reader.GetAsync($"work?limit=50{(cursor == "" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", default)).Body!;
            if (page["cases"]!.AsArray().FirstOrDefault(entry => entry!["caseId"]!.GetValue<string>() == caseId) is { } found)
            {
                return found;
            }

            cursor = page["cursor"]?.GetValue<string>();
        }

        return null;
    }
}
