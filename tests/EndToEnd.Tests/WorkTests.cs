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
