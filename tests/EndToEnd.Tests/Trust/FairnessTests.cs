using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging.Abstractions;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Triggers.ServiceBus;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>What one State sends, opens and says is bounded, told to it, and no matter of the others (F5, F12, F15).</summary>
public sealed class FairnessTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly CallSettings Small = new(10, 300);
    private static readonly ExampleState Kenya = ExampleStates.Kenya;
    private static readonly ExampleState Netherlands = ExampleStates.Netherlands;

    private readonly Settlements settled = new();

    [Fact]
    public async Task A_flood_over_the_queue_stands_in_its_State_s_line_and_what_is_too_much_is_rejected_with_a_signature()
    {
        using var budgets = new DoorBudgets(Small);
        var kenya = StateCode.Parse("KE");
        byte[] body = """{ "from": "KE" }"""u8.ToArray();
        string jws = SignedBy(Kenya, body);
        int before = router.Bus.Sent.Count;
        for (int sent = 0; sent < Small.Line + 40; sent++)
        {
            await SortAsync(budgets, body, jws);
        }

        byte[] request = Requests.New().Bytes();
        await SortAsync(budgets, request, SignedBy(Netherlands, request));

        var lined = router.Bus.Sent.Skip(before).Where(sent => sent.Entity == SubmissionLines.Queue).Select(sent => sent.Message).ToList();
        Assert.Equal("NL", lined[^1].SessionId);
        Assert.Equal(request, lined[^1].Body.ToArray());
        Assert.All(lined[..^1], message => Assert.Equal("KE", message.SessionId));
        var rejected = router.Bus.Sent.Skip(before).Where(sent => sent.Entity == NoticePublisher.Topic)
            .Select(sent => System.Text.Json.JsonSerializer.Deserialize<NoticeMessage>(sent.Message.Body, RequestRouter.Router.Json.RouterJson.Options)!)
            .Where(notice => notice.To == kenya && notice.Code == "TOO_MANY_SUBMISSIONS").ToList();
        Assert.InRange(rejected.Count, 1, 40);
        Assert.All(rejected, notice => Assert.NotEmpty(notice.Receipt!));
        Assert.Equal(Small.Line + 40, lined.Count - 1 + rejected.Count);
        Assert.Equal(0, settled.DeadLettered);
    }

    [Fact]
    public async Task Rejections_of_a_flood_come_together_and_name_and_prove_each_that_was_rejected() // F5, E5
    {
        using var budgets = new DoorBudgets(Small);
        var kenya = StateCode.Parse("KE");
        while (budgets.TryLineUp(kenya) || budgets.TryTellAlone(kenya))
        {
        }

        byte[] body = Requests.New().With("from", "KE").Bytes();
        var flood = Enumerable.Range(0, 40).Select(_ => Message(body, SignedBy(Kenya, body))).ToArray();
        int before = router.Notices.Count;

        await router.SortingWith(budgets).Run(flood, settled, default);

        var told = router.Notices.Skip(before).Where(notice => notice.Code == "TOO_MANY_SUBMISSIONS").ToList();
        Assert.InRange(told.Count, 1, 3); // a token may have come meanwhile
        var together = told[^1];
        string lines = string.Concat(together.Failures.Select(failure => $"{failure.Detail}\n"));
        Assert.Equal(flood.TakeLast(together.Failures.Count).Select(message => $"{message.MessageId} {Digest.Of(body)}"), together.Failures.Select(failure => failure.Detail));
        string rejection = System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(together.Receipt!.Split('.')[1]));
        Assert.Equal(Digest.Of(System.Text.Encoding.UTF8.GetBytes(lines)).ToString(), JsonNode.Parse(rejection)!["digest"]!.GetValue<string>());
        Assert.True(together.Failures.Count >= 35, $"{together.Failures.Count}");
    }

    [Fact]
    public async Task What_is_wrong_with_one_message_of_a_batch_drags_no_other_along() // C10, F8
    {
        using var budgets = new DoorBudgets(Small);
        byte[] one = Requests.New().Bytes();
        byte[] other = Requests.New().With("from", "KE").Bytes();
        byte[] tooLarge = Requests.New().With("filler", new string('x', QuietBus.MostBytes)).Bytes();

        await router.SortingWith(budgets).Run(
            [Message(one, null), Message(one, SignedBy(Netherlands, one)), Message(tooLarge, SignedBy(Netherlands, tooLarge)), Message(other, SignedBy(Netherlands, other)), Message(other, SignedBy(Kenya, other))],
            settled,
            default);

        var lined = router.Bus.Sent.Where(sent => sent.Entity == SubmissionLines.Queue).Select(sent => sent.Message.Body.ToArray()).ToList();
        Assert.Contains(one, lined);
        Assert.Contains(other, lined);
        Assert.DoesNotContain(tooLarge, lined);
        var rejected = Assert.Single(router.Notices, notice => notice.Code == "BODY_TOO_LARGE");
        Assert.Equal("NL", rejected.To.ToString());
        Assert.NotEmpty(rejected.Receipt!);
        Assert.Equal(2, settled.DeadLettered);
    }

    [Fact]
    public async Task Two_States_may_use_the_same_id_for_a_message() // F15
    {
        byte[] one = Requests.New().Bytes();
        byte[] other = Requests.New().With("from", "KE").Bytes();

        await TakeAsync("the-same", one, SignedBy(Netherlands, one));
        await TakeAsync("the-same", other, SignedBy(Kenya, other));

        Assert.All(new[] { "NL", "KE" }, state => Assert.Single(router.Notices, notice => notice.To.ToString() == state && notice.Type == "submission-received"));
    }

    [Fact]
    public async Task What_stands_in_a_line_was_received_when_it_came_whoever_says_otherwise()
    {
        using var budgets = new DoorBudgets(Small);
        byte[] body = Requests.New().Bytes();
        var came = router.Clock.Now.AddMinutes(-3);
        await SortAsync(budgets, body, SignedBy(Netherlands, body), came, ("receivedAt", "2020-01-01T00:00:00Z"));

        var lined = router.Bus.Sent.Last(sent => sent.Entity == SubmissionLines.Queue).Message;

        Assert.Equal(came, SubmissionLines.ReceivedAt(ServiceBusModelFactory.ServiceBusReceivedMessage(lined.Body, properties: lined.ApplicationProperties, enqueuedTime: router.Clock.Now)));
    }

    [Fact]
    public async Task A_State_that_opens_too_many_cases_is_told_to_wait_and_what_it_sent_before_has_its_receipt()
    {
        using var budgets = new DoorBudgets(Small);
        var door = router.DoorWith(budgets);
        var request = Requests.New();
        var first = Assert.IsType<DoorAnswer.Accepted>(await door.AcceptAsync(Opening(Netherlands, request), default));
        while (budgets.TryOpen(StateCode.Parse("NL")))
        {
        }

        Assert.IsType<DoorAnswer.TooManyOpened>(await door.AcceptAsync(Opening(Netherlands, Requests.New()), default));

        var again = Assert.IsType<DoorAnswer.Accepted>(await door.AcceptAsync(Opening(Netherlands, request), default));
        Assert.Equal((true, first.Receipt), (again.Again, again.Receipt));
        Assert.IsType<DoorAnswer.Accepted>(await door.AcceptAsync(Opening(Kenya, Requests.New().With("from", "KE")), default));
    }

    [Fact]
    public async Task What_would_make_a_case_larger_than_it_can_be_kept_is_refused_at_the_door_and_the_case_goes_on()
    {
        var caseId = await router.BeginAsync();
        await router.SayAsync(ExampleStates.Singapore, caseId, Words.Acknowledge());
        await router.AdvanceAsync(caseId);

        Assert.IsType<DoorAnswer.CaseTooLarge>(await router.SayAsync(ExampleStates.Singapore, caseId, Conditions(700)));

        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(ExampleStates.Singapore, caseId, Conditions(250)));
        await router.AdvanceAsync(caseId);
        Assert.IsType<DoorAnswer.Accepted>(await router.SayAsync(Netherlands, caseId, Words.RejectConditions()));
    }

    private static JsonObject Conditions(int kilobytes)
    {
        var offer = Words.OfferConditions();
        offer["conditions"]![0]!["text"] = new string('x', kilobytes * 1024);
        return offer;
    }

    private static Handed Opening(ExampleState by, JsonObject request)
    {
        byte[] body = request.Bytes();
        return Handing.Opening(RouterParts.SenderOf(by), RequestRouter.Router.Json.JsonEdge.ReadOpening(body).Value!, body, "as signed").Handed!;
    }

    private ServiceBusReceivedMessage Message(byte[] body, string? jws) => ServiceBusModelFactory.ServiceBusReceivedMessage(
        new BinaryData(body), messageId: Guid.NewGuid().ToString("n"), properties: jws is null ? null : new Dictionary<string, object> { ["jws"] = jws }, enqueuedTime: router.Clock.Now);

    private Task TakeAsync(string messageId, byte[] body, string jws) => router.Queue.Run(
        ServiceBusModelFactory.ServiceBusReceivedMessage(
            new BinaryData(body), messageId: messageId, properties: new Dictionary<string, object> { ["jws"] = jws }, enqueuedTime: router.Clock.Now),
        settled,
        default);

    private Task SortAsync(DoorBudgets budgets, byte[] body, string jws, DateTimeOffset? enqueued = null, (string Name, string Value)? more = null)
    {
        var properties = new Dictionary<string, object> { ["jws"] = jws };
        if (more is { } property)
        {
            properties[property.Name] = property.Value;
        }

        return router.SortingWith(budgets).Run(
            [ServiceBusModelFactory.ServiceBusReceivedMessage(
                new BinaryData(body), messageId: Guid.NewGuid().ToString("n"), properties: properties, enqueuedTime: enqueued ?? router.Clock.Now)],
            settled,
            default);
    }

    private string SignedBy(ExampleState state, byte[] body)
    {
        using var key = state.KeyOf(state.CentralAuthority, router.Keys);
        return Jws.Detached(key, body, router.Clock.Now);
    }

    private sealed class Settlements : ServiceBusMessageActions
    {
        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public int DeadLettered { get; private set; }

        public override Task DeadLetterMessageAsync(
            ServiceBusReceivedMessage message, Dictionary<string, object>? propertiesToModify = null, string? deadLetterReason = null, string? deadLetterErrorDescription = null, CancellationToken cancellationToken = default)
        {
            DeadLettered++;
            return Task.CompletedTask;
        }
    }
}
