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
    private static readonly CallSettings Small = new(10);
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
        for (int sent = 0; sent < Small.Line + 40; sent++)
        {
            await SortAsync(budgets, body, jws);
        }

        byte[] request = Requests.New().Bytes();
        await SortAsync(budgets, request, SignedBy(Netherlands, request));

        var lined = router.Bus.Sent.Where(sent => sent.Entity == SubmissionLines.Queue).Select(sent => sent.Message).ToList();
        Assert.Equal("NL", lined[^1].SessionId);
        Assert.Equal(request, lined[^1].Body.ToArray());
        Assert.All(lined[..^1], message => Assert.Equal("KE", message.SessionId));
        var rejected = router.Notices.Where(notice => notice.To == kenya && notice.Code == "TOO_MANY_SUBMISSIONS").ToList();
        Assert.InRange(rejected.Count, 1, 40);
        Assert.All(rejected, notice => Assert.NotEmpty(notice.Receipt!));
        Assert.Equal(Small.Line + 40, lined.Count - 1 + rejected.Count);
        Assert.Equal(Small.Line + 41, settled.Completed);
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

    private Task SortAsync(DoorBudgets budgets, byte[] body, string jws, DateTimeOffset? enqueued = null, (string Name, string Value)? more = null)
    {
        var properties = new Dictionary<string, object> { ["jws"] = jws };
        if (more is { } property)
        {
            properties[property.Name] = property.Value;
        }

        return router.SortingWith(budgets).Run(
            ServiceBusModelFactory.ServiceBusReceivedMessage(
                new BinaryData(body), messageId: Guid.NewGuid().ToString("n"), properties: properties, enqueuedTime: enqueued ?? router.Clock.Now),
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
        public int Completed { get; private set; }

        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
        {
            Completed++;
            return Task.CompletedTask;
        }
    }
}
