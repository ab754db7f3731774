using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;
using RequestRouter.Router.Notices;

namespace RequestRouter.EndToEnd.Tests.Trust;

/// <summary>What comes over the queue is who signed it, and goes where the signed bytes say.</summary>
public sealed class QueueTrustTests(RouterParts router) : IClassFixture<RouterParts>
{
    private static readonly ExampleState Singapore = ExampleStates.Singapore;

    [Fact]
    public async Task The_record_of_an_oral_request_goes_into_no_case_that_is_there() // F3
    {
        var caseId = await router.BeginAsync();
        byte[] record = NationalSystem.About(caseId.ToString(), Words.RegisterOralRequest("NL-ORAL", router.Clock.Now).With("id", "sg-oral"), "SG");
        var bare = Words.RegisterOralRequest("NL-ORAL", router.Clock.Now).Bytes();

        Assert.Equal("submission-rejected", (await HandInAsync(Singapore, record, caseId.ToString())).Type);
        Assert.Equal("submission-rejected", (await HandInAsync(Singapore, bare, caseId.ToString())).Type);

        Assert.Empty((await router.Cases.ReadWithWaitingAsync(caseId, default)).Waiting);
        Assert.Equal(1, (await router.Cases.ReadAsync(caseId, default))!.Entries);
    }

    [Fact]
    public async Task A_copied_key_is_not_entered_and_takes_nothing_from_the_State_whose_it_is() // F1, F6
    {
        Assert.False(await router.TryEnterAsync(ExampleStates.Kenya, entry => entry["authorities"]![0]!["keys"]!.AsArray().Add(RegisterEntry.Of(ExampleStates.Netherlands, router.Keys)["authorities"]![0]!["keys"]![0]!.DeepClone())));

        var theirs = await HandInAsync(ExampleStates.Netherlands, Requests.New().Bytes(), null);

        Assert.Equal(("submission-received", "NL"), (theirs.Type, theirs.To.ToString()));
    }

    [Fact]
    public async Task A_key_that_ended_while_its_message_waited_signs_no_more() // F22
    {
        var enqueued = router.Clock.Now;
        byte[] body = Requests.New().Bytes();
        string jws = SignedBy(ExampleStates.Netherlands, body);
        await router.EnterAsync(ExampleStates.Netherlands, entry => entry["authorities"]![0]!["keys"]![0]!["validTo"] = (enqueued + TimeSpan.FromMinutes(1)).ToString("yyyy-MM-ddTHH:mm:ssZ", null));
        router.Clock.Now += TimeSpan.FromMinutes(2);

        var answer = await HandInAsync(ExampleStates.Netherlands, body, null, jws, enqueued);
        await router.EnterAsync(ExampleStates.Netherlands, _ => { });

        Assert.Equal(("submission-rejected", "NOT_AUTHENTIC", "KEY_EXPIRED"), (answer.Type, answer.Code, answer.Failures[0].Code));
    }

    [Fact]
    public async Task Acknowledging_an_answer_of_the_queue_many_times_at_once_is_acknowledging_it_once() // F23
    {
        var answer = await HandInAsync(ExampleStates.Netherlands, Requests.New().Bytes(), null);
        var state = StateCode.Parse("NL");
        await router.Inboxes.AppendAsync(state, [answer], default);

        var confirmed = await Task.WhenAll(Enumerable.Range(1, 16).Select(second =>
            router.Inboxes.AcknowledgeAsync(state, answer.Id, router.Clock.Now.AddSeconds(second), default)));

        Assert.NotNull(Assert.Single(confirmed.Distinct()));
    }

    private string SignedBy(ExampleState state, byte[] body)
    {
        using var key = state.KeyOf(state.CentralAuthority, router.Keys);
        return Jws.Detached(key, body, router.Clock.Now);
    }

    /// <summary>Hands in over the queue and gives the answer, which is a notice.</summary>
    private async Task<NoticeMessage> HandInAsync(ExampleState state, byte[] body, string? caseId, string? jws = null, DateTimeOffset? enqueued = null)
    {
        var properties = new Dictionary<string, object> { ["jws"] = jws ?? SignedBy(state, body) };
        if (caseId is not null)
        {
            properties["caseId"] = caseId;
        }

        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            new BinaryData(body), messageId: Guid.NewGuid().ToString("n"), properties: properties, enqueuedTime: enqueued ?? router.Clock.Now);
        await router.Queue.Run(message, new Settled(), default);
        return router.Notices[^1];
    }

    /// <summary>Takes every settlement and does nothing.</summary>
    private sealed class Settled : ServiceBusMessageActions
    {
        public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
