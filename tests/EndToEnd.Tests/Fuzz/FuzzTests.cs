using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;

namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>
/// Whatever is sent, the answer is one that the API description has, and never a fault of the router. The full form:
/// <c>FUZZ_SUITE=full dotnet test tests/EndToEnd.Tests --filter FuzzTests</c>.
/// </summary>
public sealed class FuzzTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    /// <summary>Calls between two looks at what the router has made of them.</summary>
    private const int CallsAtATime = 200;

    [Fact]
    public async Task Every_answer_is_one_that_the_description_has()
    {
        using var client = router.Anonymous();
        var api = await ApiDescription.ReadAsync(client);
        var maker = new CallMaker(router, api, await KnownAsync(), new Random(FuzzSettings.Seed));
        foreach (var system in new[] { router.Netherlands, router.Singapore, router.Kenya })
        {
            maker.Learn(system.State.Code, (await system.LastChangeAsync(default))!);
        }

        int changes = 0;
        var faults = new List<string>();
        var statuses = new SortedDictionary<int, int>();

        for (int call = 0; call < FuzzSettings.Calls && faults.Count < 10; call++)
        {
            var made = maker.Next();
            using var message = made.ToMessage();
            using var answer = await client.SendAsync(message);
            int status = (int)answer.StatusCode;
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            if (await api.FaultAsync(made, answer) is { } fault)
            {
                faults.Add($"call {call} of seed {FuzzSettings.Seed}: {fault}\n  {made}");
            }

            if (made.Method == "PUT" && answer.IsSuccessStatusCode && JsonNode.Parse(await answer.Content.ReadAsStringAsync()) is JsonObject { } changed && changed["hash"] is { } hash)
            {
                maker.Learn(changed["change"]!["state"]!.GetValue<string>(), hash.GetValue<string>());
                changes++;
            }

            if (call % CallsAtATime == CallsAtATime - 1)
            {
                await router.Clock.AdvanceAsync("P1D", default);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));

        // Registers were changed, and it came past the door, and was turned away for many reasons.
        Assert.NotEqual(0, changes);
        int[] expected = [200, 202, 400, 401, 403, 404, 405, 409, 422];
        Assert.Equal([], expected.Except(statuses.Keys));
        Assert.Equal([], await QuarantinedAsync());
    }

    /// <summary>Cases that stand at different points, and their notices.</summary>
    private async Task<Dictionary<string, IReadOnlyList<string>>> KnownAsync()
    {
        var cases = new List<string>();
        for (int number = 0; number < 4; number++)
        {
            cases.Add((await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Body!["caseId"]!.GetValue<string>());
            await router.Clock.AdvanceAsync("PT0S", default);
        }

        foreach (string taken in cases.Skip(1))
        {
            await router.Singapore.SayAsync(taken, Words.Acknowledge(), default);
            await router.Clock.AdvanceAsync("PT0S", default);
        }

        await router.Singapore.SayAsync(cases[2], Words.Grant(), default);
        await router.Clock.AdvanceAsync("PT0S", default);
        string kept = await Furnished.KeepAsync(router.Singapore, cases[3], "some bytes"u8.ToArray());
        var inbox = await router.Singapore.ReadInboxAsync(0, TimeSpan.Zero, default);
        return new()
        {
            ["{caseId}"] = [.. cases, "nl-" + new string('a', 26)],
            ["{number}"] = ["1", "2", "99"],
            ["{rowId}"] = [InboundRowId.Request, "in-none"],
            ["{id}"] = [.. inbox.Notices.Select(numbered => numbered.Notice.Id), kept, "none"],
            ["{replayId}"] = ["none"],
            ["{name}"] = ["mine", "none"],
        };
    }

    /// <summary>What the router could make nothing of.</summary>
    private async Task<IReadOnlyList<string>> QuarantinedAsync()
    {
        using var client = router.Anonymous();
        client.DefaultRequestHeaders.Authorization = new("Bearer", router.Issuer.Issue(
            new Officer(null, Roles.Operator).Claims, router.Clock.GetUtcNow(), TimeSpan.FromHours(1)));
        var held = JsonNode.Parse(await client.GetStringAsync("operations/quarantine"))!["held"]!.AsArray();
        return [.. held.Select(one => one!.ToJsonString())];
    }
}
