using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>
/// Cases of every kind are played over HTTP to an outcome that the rules alone say they come to; with OUTCOMES=full, or while ledgers are recorded, to each of them.
/// Where the case stands after each word is what the rules had said, and the ledger is decided again.
/// </summary>
public sealed class EveryOutcomeTests(EveryRoleFixture fixture) : IClassFixture<EveryRoleFixture>
{
    private static readonly TimeSpan AMonth = TimeSpan.FromDays(30);

    private static readonly bool IsFull = LedgerRecorder.IsOn || Environment.GetEnvironmentVariable("OUTCOMES") == "full";

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_case_comes_over_HTTP_where_the_rules_say(RequestKind kind)
    {
        if (IsFull)
        {
            await PlayAllAsync(kind);
            return;
        }

        var (caseId, ways) = await OpenAsync(fixture.Router, kind);
        await PlayAsync(fixture.Router, caseId, Outcomes(ways).Where(way => way.Value.All(step => step.Said is not null)).MaxBy(way => way.Value.Count).Value);
    }

    /// <summary>On a router of its own: while months pass, whatever else is open there is reminded of.</summary>
    private static async Task PlayAllAsync(RequestKind kind)
    {
        var own = new EveryRoleFixture();
        await own.InitializeAsync();
        try
        {
            foreach (var (outcome, _) in Outcomes((await OpenAsync(own.Router, kind)).Ways).OrderBy(way => way.Value.Count(step => step.Said is null)))
            {
                // What is said names instants, which are those of a case that begins now.
                var (caseId, ways) = await OpenAsync(own.Router, kind);
                await PlayAsync(own.Router, caseId, ways[outcome]);
                await LedgerRecorder.KeepAsync(own.Router, caseId);
            }
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    /// <summary>Ways on which another goes on are parts of that one.</summary>
    private static IReadOnlyList<KeyValuePair<string, IReadOnlyList<WayStep>>> Outcomes(IReadOnlyDictionary<string, IReadOnlyList<WayStep>> ways)
    {
        var outcomes = ways.Where(way => way.Value.Count > 0 && LedgerRecorder.IsOutcome(way.Key)).ToList();
        return [.. outcomes.Where(way => !outcomes.Exists(other => other.Value.Count > way.Value.Count && other.Value.Take(way.Value.Count).SequenceEqual(way.Value)))];
    }

    private static async Task<(string CaseId, IReadOnlyDictionary<string, IReadOnlyList<WayStep>> Ways)> OpenAsync(RouterFixture router, RequestKind kind)
    {
        string caseId = await RequestsOfKinds.OpenAsync(router.Netherlands, router.Singapore, kind);
        await router.Clock.AdvanceAsync("PT0S", default);
        var opened = (await Ledgers.FindAsync(router.Storage, caseId))!.Case;
        var last = (await Ledgers.ReadAsync(router.Storage, caseId))[^1];
        var register = await new PartyStore(new StorageClients(new StorageSettings(router.Storage, null, null))).ReadVersionsAsync(last.RegisterVersions, last.PracticeVersions, default);
        return (caseId, Ways.From(opened, router.Clock.GetUtcNow(), register.Law, register.FindPractice(opened.Requested)?.Entry ?? Practice.Default));
    }

    private static async Task PlayAsync(RouterFixture router, string caseId, IReadOnlyList<WayStep> way)
    {
        foreach (var step in way)
        {
            if (step.Said is { } said)
            {
                var speaker = said.From.ToString() == router.Netherlands.State.Code ? router.Netherlands : router.Singapore;
                var answer = await speaker.SayAsync(caseId, Json(said), default);
                Assert.True(answer.Status == HttpStatusCode.Accepted, $"{CommunicationTypes.Of(said).Name}: {(int)answer.Status} {answer.Body}");
            }

            await UntilAsync(router, step.At);
            Assert.Equal(step.State, (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["state"]!.GetValue<string>());
        }

        Assert.Null(await Ledgers.FirstFaultAsync(router.Storage, caseId));
        Assert.Null(await Ledgers.FirstDifferenceAsync(router.Storage, caseId));
    }

    /// <summary>Month by month, so that no call takes long; at least until nothing is left to do now.</summary>
    private static async Task UntilAsync(RouterFixture router, DateTimeOffset at)
    {
        do
        {
            var left = at - router.Clock.GetUtcNow();
            await router.Clock.AdvanceAsync(XmlConvert.ToString(left < TimeSpan.Zero ? TimeSpan.Zero : left < AMonth ? left : AMonth), default);
        }
        while (router.Clock.GetUtcNow() < at);
    }

    private static JsonObject Json(Communication said)
    {
        var json = JsonSerializer.SerializeToNode(said, RouterJson.Options)!.AsObject();
        json.Remove("authority");
        json.Remove("caseId");
        json["id"] = $"{CommunicationTypes.Of(said).Name}-{Guid.NewGuid():n}";
        return json;
    }
}
