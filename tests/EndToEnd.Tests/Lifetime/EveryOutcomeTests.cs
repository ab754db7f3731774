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
    private static readonly bool IsFull = LedgerRecorder.IsOn || Environment.GetEnvironmentVariable("OUTCOMES") == "full";

    private readonly RouterFixture router = fixture.Router;

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_case_comes_over_HTTP_where_the_rules_say(RequestKind kind)
    {
        var (first, ways) = await OpenAsync(kind);
        var outcomes = ways.Where(way => way.Value.Count > 0 && LedgerRecorder.IsOutcome(way.Key)).OrderBy(way => way.Value.Count(step => step.Said is null)).ToList();
        Assert.NotEmpty(outcomes);
        if (!IsFull)
        {
            await PlayAsync(first, outcomes.Where(way => way.Value.All(step => step.Said is not null)).MaxBy(way => way.Value.Count).Value);
            return;
        }

        foreach (var (outcome, _) in outcomes)
        {
            // What is said names instants, which are those of a case that begins now.
            var (caseId, from) = await OpenAsync(kind);
            await PlayAsync(caseId, from[outcome]);
            await LedgerRecorder.KeepAsync(router, caseId);
        }
    }

    private async Task<(string CaseId, IReadOnlyDictionary<string, IReadOnlyList<WayStep>> Ways)> OpenAsync(RequestKind kind)
    {
        string caseId = await RequestsOfKinds.OpenAsync(router.Netherlands, router.Singapore, kind);
        await router.Clock.AdvanceAsync("PT0S", default);
        var opened = (await Ledgers.FindAsync(router.Storage, caseId))!.Case;
        var last = (await Ledgers.ReadAsync(router.Storage, caseId))[^1];
        var register = await new PartyStore(new StorageClients(new StorageSettings(router.Storage, null, null))).ReadVersionsAsync(last.RegisterVersions, last.PracticeVersions, default);
        return (caseId, Ways.From(opened, router.Clock.GetUtcNow(), register.Law, register.FindPractice(opened.Requested)?.Entry ?? Practice.Default));
    }

    private async Task PlayAsync(string caseId, IReadOnlyList<WayStep> way)
    {
        foreach (var step in way)
        {
            if (step.Said is { } said)
            {
                var speaker = said.From.ToString() == router.Netherlands.State.Code ? router.Netherlands : router.Singapore;
                var answer = await speaker.SayAsync(caseId, Json(said), default);
                Assert.True(answer.Status == HttpStatusCode.Accepted, $"{CommunicationTypes.Of(said).Name}: {(int)answer.Status} {answer.Body}");
                await router.Clock.AdvanceAsync("PT0S", default);
            }
            else if (step.At > router.Clock.GetUtcNow())
            {
                await router.Clock.AdvanceAsync(XmlConvert.ToString(step.At - router.Clock.GetUtcNow()), default);
            }

            Assert.Equal(step.State, (await router.Netherlands.ReadCaseAsync(caseId, default)).Body!["state"]!.GetValue<string>());
        }

        Assert.Null(await Ledgers.FirstFaultAsync(router.Storage, caseId));
        Assert.Null(await Ledgers.FirstDifferenceAsync(router.Storage, caseId));
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
