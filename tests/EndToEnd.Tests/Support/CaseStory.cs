using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>One case as a story: what each State says through HTTP, what it is told in its inbox, how time passes.</summary>
internal sealed class CaseStory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LifetimeFixture router;

    private CaseStory(LifetimeFixture router, NationalSystem requesting, NationalSystem requested, string caseId)
    {
        this.router = router;
        Requesting = requesting;
        Requested = requested;
        CaseId = caseId;
        router.Remember(this);
    }

    public NationalSystem Requesting { get; }

    public NationalSystem Requested { get; }

    public string CaseId { get; }

    /// <summary>The Netherlands asks Singapore.</summary>
    public static Task<CaseStory> BeginAsync(LifetimeFixture router, JsonObject request) =>
        BeginAsync(router, router.Netherlands, router.Singapore, request.Bytes());

    public static async Task<CaseStory> BeginAsync(LifetimeFixture router, NationalSystem requesting, NationalSystem requested, byte[] request) =>
        new(router, requesting, requested, await SubmitAsync(router, requesting, request));

    /// <summary>A case that is there already.</summary>
    public static CaseStory Of(LifetimeFixture router, NationalSystem requesting, NationalSystem requested, string caseId) => new(router, requesting, requested, caseId);

    /// <summary>The requested State records what it was asked by word of mouth.</summary>
    public static async Task<CaseStory> RecordAsync(LifetimeFixture router, NationalSystem requested, NationalSystem requesting, byte[] record) =>
        new(router, requesting, requested, await SubmitAsync(router, requested, record));

    /// <summary>The request was taken up.</summary>
    public static async Task<CaseStory> UnderReviewAsync(LifetimeFixture router, JsonObject? request = null)
    {
        var story = await BeginAsync(router, request ?? AskingFor.TwoRecords());
        await story.RequestedSays(Words.Acknowledge());
        return story;
    }

    /// <summary>The assistance was granted and is under way.</summary>
    public static async Task<CaseStory> ExecutingAsync(LifetimeFixture router, JsonObject? request = null)
    {
        var story = await UnderReviewAsync(router, request);
        await story.RequestedSays(Words.Grant());
        await story.RequestedSays(Words.StartExecution());
        return story;
    }

    /// <summary>All was furnished; its receipt is not confirmed.</summary>
    public static async Task<CaseStory> DeliveredAsync(LifetimeFixture router)
    {
        var story = await ExecutingAsync(router);
        await story.RequestedSays(Words.Deliver());
        return story;
    }

    public Task RequestingSays(JsonObject communication) => SayAsync(Requesting, communication);

    public Task RequestedSays(JsonObject communication) => SayAsync(Requested, communication);

    /// <summary>Says it and gives the router's answer, whatever it is.</summary>
    public Task<Answer> RequestingTries(JsonObject communication) => Requesting.SayAsync(CaseId, communication, default);

    public Task<Answer> RequestedTries(JsonObject communication) => Requested.SayAsync(CaseId, communication, default);

    public Task<ReceivedNotice> RequestingIsTold(string type) => TakeAsync(Requesting, type);

    public Task<ReceivedNotice> RequestedIsTold(string type) => TakeAsync(Requested, type);

    public Task<bool> RequestingWasTold(string type) => HasAsync(Requesting, type);

    public Task<bool> RequestedWasTold(string type) => HasAsync(Requested, type);

    /// <inheritdoc cref="LifetimeFixture.PassAsync"/>
    public Task TimePasses(string time) => router.PassAsync(time);

    public DateTimeOffset Now => router.Clock.GetUtcNow();

    /// <summary>The case's own state, then, where given, that of each item.</summary>
    public async Task StandsAt(string state, params string[] items)
    {
        var seen = await ReadAsync();
        Assert.Equal(state, seen["state"]!.GetValue<string>());
        if (items.Length > 0)
        {
            Assert.Equal(items, seen["items"]!.AsArray().Select(item => item!["state"]!.GetValue<string>()));
        }
    }

    /// <summary>What the requested State may say now, by type.</summary>
    public async Task<IReadOnlyList<string>> MovesOfRequested() => Moves(await Requested.ReadCaseAsync(CaseId, default));

    public async Task<IReadOnlyList<string>> MovesOfRequesting() => Moves(await Requesting.ReadCaseAsync(CaseId, default));

    public async Task<int> Entries() => (await ReadAsync())["entries"]!.GetValue<int>();

    /// <summary>Kinds of the clocks that run.</summary>
    public async Task<IReadOnlyList<string>> Clocks() =>
        [.. (await ReadAsync())["procedures"]!.AsArray().Select(open => open!["kind"]!.GetValue<string>())];

    public async Task<JsonNode> ReadAsync()
    {
        var answer = await Requesting.ReadCaseAsync(CaseId, default);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status} {answer.Body}");
        return answer.Body!;
    }

    private static async Task<string> SubmitAsync(LifetimeFixture router, NationalSystem sender, byte[] body)
    {
        if (router.Queue is not null)
        {
            return (await HandInAsync(router, sender, body, caseId: null)).CaseId!;
        }

        var answer = await sender.SubmitAsync(body, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{(int)answer.Status} {answer.Body}");
        await router.SettleAsync();
        return answer.Body!["caseId"]!.GetValue<string>();
    }

    private static IReadOnlyList<string> Moves(Answer answer) =>
        [.. answer.Body!["moves"]!.AsArray().Select(move => move!["type"]!.GetValue<string>())];

    /// <summary>Hands in over the queue, waits for the answer, which is a notice, and for all that follows.</summary>
    private static async Task<ReceivedNotice> HandInAsync(LifetimeFixture router, NationalSystem speaker, byte[] body, string? caseId)
    {
        await router.Queue!.SendAsync(speaker.State, body, caseId);
        var answer = await router.InboxOf(speaker).TakeAsync(told => told.Type is "submission-received" or "submission-rejected", Patience, default);
        Assert.True(answer is { Type: "submission-received" }, $"{answer?.Type} {answer?.Code} {answer?.Failures} for {Encoding.UTF8.GetString(body)}");
        router.HandedInOverQueue.Add(JsonNode.Parse(body)!["type"]?.GetValue<string>() ?? "submit-request");
        await router.SettleAsync();
        return answer!;
    }

    private async Task SayAsync(NationalSystem speaker, JsonObject communication)
    {
        if (router.Queue is not null)
        {
            await HandInAsync(router, speaker, JsonSerializer.SerializeToUtf8Bytes(communication), CaseId);
            return;
        }

        var answer = await speaker.SayAsync(CaseId, communication, default);
        Assert.True(answer.Status == HttpStatusCode.Accepted, $"{communication["type"]}: {(int)answer.Status} {answer.Body}");
        await router.SettleAsync();
    }

    private async Task<ReceivedNotice> TakeAsync(NationalSystem reader, string type)
    {
        var inbox = router.InboxOf(reader);
        var notice = await inbox.TakeAsync(told => told.CaseId == CaseId && told.Type == type, Patience, default);
        Assert.True(notice is not null, $"{reader.State.Code} was not told '{type}' of this case, only: {string.Join(", ", ToldOf(inbox))}");
        return notice!;
    }

    private async Task<bool> HasAsync(NationalSystem reader, string type)
    {
        var inbox = router.InboxOf(reader);
        await inbox.ReadAsync(default);
        return ToldOf(inbox).Contains(type);
    }

    private IEnumerable<string> ToldOf(Mailbox inbox) =>
        inbox.Received.Where(numbered => numbered.Notice.CaseId == CaseId).Select(numbered => numbered.Notice.Type);
}
