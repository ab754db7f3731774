using System.Text;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Demo;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The same path over Service Bus: submissions in, notices out on the State's own subscription.</summary>
[Collection(RouterCollection.Name)]
public sealed class QueueTests(RouterFixture router) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ServiceBusClient bus = new(router.BusConnection);

    public ValueTask DisposeAsync() => bus.DisposeAsync();

    [Fact]
    public async Task A_request_over_the_queue_is_received_and_reaches_the_other_State_s_subscription()
    {
        var request = Requests.New();
        string reference = request["reference"]!.GetValue<string>();
        await SendAsync(ExampleStates.Netherlands, request.Bytes(), caseId: null);

        var received = await TakeFromInboxAsync(router.Netherlands, notice => notice.Type == "submission-received" && notice.CaseId == CaseId.From(StateCode.Parse("NL"), reference).ToString());
        string caseId = received.CaseId!;
        var notice = await TakeFromSubscriptionAsync("state-sg", body => body["reference"]?.GetValue<string>() == reference);

        Assert.Equal(caseId, notice["caseId"]!.GetValue<string>());
        Assert.Equal("submit-request", notice["communication"]!["type"]!.GetValue<string>());
        var known = await router.Netherlands.AcknowledgeAsync(received.Id, default);
        Assert.Equal(System.Net.HttpStatusCode.OK, known.Status);
    }

    [Fact]
    public async Task A_communication_over_the_queue_advances_its_case()
    {
        string caseId = await router.SubmitAsync();
        await SendAsync(ExampleStates.Singapore, Says.Acknowledge("sg-queue-1", "CA/2").Bytes(), caseId);

        var told = await TakeFromInboxAsync(router.Netherlands, notice => notice.CaseId == caseId && notice.Communication?.Type == "acknowledge");

        Assert.Equal(caseId, told.CaseId);
    }

    [Fact]
    public async Task An_incomplete_request_over_the_queue_is_answered_with_every_failure()
    {
        var request = Requests.New();
        request["content"]!.AsObject().Remove("facts");
        request["content"]!.AsObject().Remove("use");
        request["content"]!.AsObject().Remove("urgency"); // an urgent request is delivered with its gaps
        await SendAsync(ExampleStates.Netherlands, request.Bytes(), caseId: null);

        var rejection = await TakeFromSubscriptionAsync(
            "state-nl", body => body["type"]!.GetValue<string>() == "submission-rejected" && body["code"]!.GetValue<string>() == "CONTENT_INCOMPLETE");

        var paragraphs = rejection["failures"]!.AsArray().Select(failure => failure!["paragraph"]!.GetValue<string>());
        Assert.Equal(["40(15)(c)", "40(15)(g)"], paragraphs.Order());
    }

    [Fact]
    public async Task A_malformed_body_over_the_queue_is_answered_to_whoever_signed_it()
    {
        byte[] body = """{ "to": "SG", "colour": "blue" }"""u8.ToArray();
        await SendAsync(ExampleStates.Netherlands, body, caseId: null);

        var rejection = await TakeFromSubscriptionAsync(
            "state-nl", notice => notice["type"]!.GetValue<string>() == "submission-rejected" && notice["code"]!.GetValue<string>() == "MALFORMED_BODY");

        Assert.Contains(rejection["failures"]!.AsArray(), failure => failure!["pointer"]!.GetValue<string>() == "/colour");
    }

    [Fact]
    public async Task What_nobody_s_key_verifies_is_dead_lettered_with_the_reason()
    {
        using var stranger = SigningKey.New("stranger");
        byte[] body = Requests.New().Bytes();
        string id = $"stranger-{Guid.NewGuid():n}";
        await using var sender = bus.CreateSender("submissions");
        await sender.SendMessageAsync(new ServiceBusMessage(body)
        {
            MessageId = id,
            ApplicationProperties = { ["jws"] = Jws.Detached(stranger, body, router.Clock.GetUtcNow()) },
        });

        await using var deadLetters = bus.CreateReceiver("submissions", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var letter = await TakeAsync(deadLetters, message => message.MessageId == id);

        Assert.Equal("UNKNOWN_KEY", letter.DeadLetterReason);
        Assert.Equal(body, letter.Body.ToArray());
    }

    [Fact]
    public async Task A_line_of_one_State_that_does_not_move_holds_up_no_other_and_loses_nothing() // F5
    {
        await using var kenya = new ServiceBusClient(router.BusConnection);
        var held = await kenya.AcceptSessionAsync("submissions-by-state", "KE");
        for (int sent = 0; sent < 40; sent++)
        {
            await SendAsync(ExampleStates.Kenya, Encoding.UTF8.GetBytes($$"""{ "from": "KE", "number": {{sent}} }"""), caseId: null);
        }

        var request = Requests.New();
        await SendAsync(ExampleStates.Netherlands, request.Bytes(), caseId: null);
        string caseId = CaseId.From(StateCode.Parse("NL"), request["reference"]!.GetValue<string>()).ToString();
        await TakeFromInboxAsync(router.Netherlands, notice => notice.Type == "submission-received" && notice.CaseId == caseId);

        var answers = new Mailbox(router.Kenya);
        await answers.ReadAsync(default);
        int before = answers.Received.Count(one => IsRefused(one.Notice));
        await held.DisposeAsync();
        for (int answered = 0; answered < 40; answered++)
        {
            Assert.NotNull(await answers.TakeAsync(IsRefused, Patience, default));
        }

        Assert.Equal(before + 40, answers.Received.Count(one => IsRefused(one.Notice)));

        // Other notices may come to this State meanwhile.
        static bool IsRefused(ReceivedNotice notice) => notice is { Type: "submission-rejected", Code: "MALFORMED_BODY" };
    }

    private async Task SendAsync(ExampleState state, byte[] body, string? caseId)
    {
        await using var queue = new SubmissionQueue(router);
        await queue.SendAsync(state, body, caseId);
    }

    private static async Task<ReceivedNotice> TakeFromInboxAsync(NationalSystem system, Func<ReceivedNotice, bool> fits)
    {
        var notice = await new Mailbox(system).TakeAsync(fits, Patience, default);
        Assert.NotNull(notice);
        return notice;
    }

    private async Task<JsonNode> TakeFromSubscriptionAsync(string subscription, Func<JsonNode, bool> fits)
    {
        await using var receiver = bus.CreateReceiver("notices", subscription);
        return JsonNode.Parse((await TakeAsync(receiver, message => fits(JsonNode.Parse(message.Body.ToArray())!))).Body.ToArray())!;
    }

    /// <summary>Receives in this process's time: the broker's clock stands still, so the wait is counted here.</summary>
    private static async Task<ServiceBusReceivedMessage> TakeAsync(ServiceBusReceiver receiver, Func<ServiceBusReceivedMessage, bool> fits)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await receiver.ReceiveMessageAsync(cancellationToken: patience.Token);
            if (message is null)
            {
                continue;
            }

            await receiver.CompleteMessageAsync(message, patience.Token);
            if (fits(message))
            {
                return message;
            }
        }
    }
}
