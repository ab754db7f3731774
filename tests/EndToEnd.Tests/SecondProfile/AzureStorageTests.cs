using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using RequestRouter.Convention.Tests;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;
using RequestRouter.Router.Json;

namespace RequestRouter.EndToEnd.Tests.SecondProfile;

/// <summary>What holds on the local host's own provider holds on the one that Azure takes by default.</summary>
public sealed class AzureStorageTests(AzureStorageRouter router) : IClassFixture<AzureStorageRouter>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    [Fact]
    public async Task The_demo_plays_in_real_time_but_for_the_week_it_lets_pass()
    {
        using var stage = new Stage(router.Address, router.Issuer, router.Keys, TimeProvider.System);
        foreach (var scene in (Scene[])[.. Opening.Scenes, .. Middle.Scenes, .. Closing.Scenes])
        {
            if (!scene.LetsTimePass)
            {
                await scene.Play(stage, CancellationToken.None);
            }
        }

        Assert.NotEmpty(await InstancesAsync(stage.CaseId));
    }

    [Fact]
    public async Task A_State_that_calls_faster_than_its_share_is_told_when_to_come_again_and_another_goes_on()
    {
        using var kenya = router.System(ExampleStates.Kenya);
        using var netherlands = router.System(ExampleStates.Netherlands);

        var flood = Enumerable.Range(0, 250).Select(_ => kenya.GetAsync("parties", default)).ToList();
        string caseId = await SubmitAsync(netherlands, Requests.New());
        var answers = await Task.WhenAll(flood);

        Assert.NotEmpty(caseId);
        var refused = answers.Where(answer => answer.Status != HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.TooManyRequests, "TOO_MANY_CALLS", TimeSpan.FromSeconds(2)), (answer.Status, answer.Code, answer.RetryAfter)));
    }

    [Fact]
    public async Task A_request_counts_as_two_calls_of_its_State_s_share()
    {
        using var kenya = router.System(ExampleStates.Kenya);
        byte[] same = Requests.New().With("from", "KE").With("to", "NL").Bytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => kenya.SubmitAsync(same, default)));

        // At least 132 calls that count once are taken: a hundred at once, and 32 wait for their turn.
        Assert.InRange(answers.Count(answer => answer.Status != HttpStatusCode.TooManyRequests), 8, 120);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_request_of_each_kind_reaches_the_other_State_and_is_answered_about(RequestKind kind)
    {
        using var netherlands = router.System(ExampleStates.Netherlands);
        using var singapore = router.System(ExampleStates.Singapore);
        var request = Request(kind);
        if (request["content"]?["forKind"]?["link"] is not null)
        {
            string linked = await SubmitAsync(netherlands, Request(LinkedTo(kind)));
            request["content"]!["forKind"]!["link"] = linked;
            if (kind is RequestKind.ProsecutionInLieu or RequestKind.SentenceEnforcement)
            {
                await RefuseAsNationalAsync(netherlands, singapore, linked);
            }
        }

        string caseId = await SubmitAsync(netherlands, request);

        Assert.NotNull(await new Mailbox(singapore).TakeAsync(told => told.CaseId == caseId && told.Communication?.Type == "submit-request", Patience, default));
        Assert.Null(await Ledgers.FirstFaultAsync(router.Storage, caseId));
        Assert.NotEmpty(await InstancesAsync(caseId));
    }

    [Fact]
    public async Task A_time_limit_elapses_and_the_State_is_reminded_once()
    {
        using var netherlands = router.System(ExampleStates.Netherlands);
        using var kenya = router.System(ExampleStates.Kenya);
        var practice = await kenya.SetPracticeAsync(new JsonObject { ["deadlineReminderBefore"] = "PT0S" }, default);
        Assert.True((int)practice.Status is 200 or 201, $"{(int)practice.Status} {practice.Body}");
        var request = Requests.New();
        request["to"] = "KE";
        request["content"]!["deadline"]!["at"] = $"{DateTimeOffset.UtcNow.AddSeconds(8):O}";

        string caseId = await SubmitAsync(netherlands, request);

        var inbox = new Mailbox(kenya);
        var reminder = await inbox.TakeAsync(told => told.CaseId == caseId && told.Type.StartsWith("deadline", StringComparison.Ordinal), Patience, default);
        Assert.True(reminder is not null, string.Join(", ", inbox.Received.Select(numbered => numbered.Notice.Type)));
        Assert.Null(await inbox.TakeAsync(told => told.CaseId == caseId && told.Type == reminder.Type, TimeSpan.FromSeconds(2), default));
    }

    private static JsonObject Request(RequestKind kind) => Request(SoundRequests.Of(kind));

    private static JsonObject Request(SubmitRequest sound)
    {
        var request = JsonSerializer.SerializeToNode<SubmitRequest>(
            sound with { Reference = $"NL-2-{sound.Kind}-{Guid.NewGuid():n}" }, RouterJson.Options)!.AsObject();
        request["from"] = "NL";
        request.Remove("authority");
        return request;
    }

    /// <summary>A request that opens the case which a request of this kind names.</summary>
    private static SubmitRequest LinkedTo(RequestKind kind) => kind switch
    {
        RequestKind.ProsecutionInLieu => SoundRequests.Of(RequestKind.Extradition),
        RequestKind.SentenceEnforcement => ForASentence(SoundRequests.Of(RequestKind.Extradition)),
        RequestKind.AssetReturn => SoundRequests.Of(RequestKind.ConfiscationForeignOrder),
        _ => SoundRequests.Of(RequestKind.MutualAssistance),
    };

    private static SubmitRequest ForASentence(SubmitRequest extradition)
    {
        var (content, own) = (extradition.Content!, extradition.Content!.ForKind!);
        var stated = own.Extradition! with { Stage = ExtraditionStage.Sentence, Judgment = Digest.Of("judgment"u8), RemainingMonths = 20 };
        return extradition with { Content = content with { ForKind = own with { Extradition = stated } } };
    }

    /// <summary>Prosecution and enforcement follow a refusal on the ground that the person is a national, 37(11), 37(13).</summary>
    private static async Task RefuseAsNationalAsync(NationalSystem requesting, NationalSystem requested, string caseId)
    {
        foreach (var (speaker, said) in new[]
        {
            (requested, Words.Acknowledge()),
            (requested, Words.IntendToRefuse(Words.Because("nationality"))),
            (requesting, Words.AnswerConsultation()),
            (requested, Words.RefuseAfterConsultation(Words.Because("nationality"))),
        })
        {
            var answer = await speaker.SayAsync(caseId, said, default);
            Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        }

        Assert.NotNull(await new Mailbox(requesting).TakeAsync(told => told.CaseId == caseId && told.Type == "refused", Patience, default));
    }

    private static async Task<string> SubmitAsync(NationalSystem system, JsonObject request)
    {
        var answer = await system.SubmitAsync(request.Bytes(), default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        return answer.Body!["caseId"]!.GetValue<string>();
    }

    /// <summary>The rows of a case's orchestrations in the tables of the durable provider: without them it would be another that ran.</summary>
    private async Task<IReadOnlyList<string>> InstancesAsync(string caseId)
    {
        var instances = new TableServiceClient(router.Storage).GetTableClient("RequestRouterInstances");
        return await instances.QueryAsync<TableEntity>(entity => entity.PartitionKey == caseId).Select(entity => entity.PartitionKey).ToListAsync();
    }
}
