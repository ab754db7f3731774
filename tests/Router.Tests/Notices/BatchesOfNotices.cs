using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Messaging.ServiceBus;
using CsCheck;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Notices;

/// <summary>Notices go out in batches that the bus takes: one that is too large drags no other along (C10, F8).</summary>
public sealed class BatchesOfNotices
{
    private const int MostBytes = 20_000;

    private readonly NoticePublisher publisher;
    private readonly SmallTopic topic = new();

    public BatchesOfNotices()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        publisher = new NoticePublisher(topic, new RouterSigner(new SigningSettings(key.ExportPkcs8PrivateKeyPem(), "router-1")), TimeProvider.System);
    }

    [Fact]
    public async Task One_that_is_too_large_is_named_and_all_others_are_sent_in_their_order()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => publisher.PublishAsync([Of("a", 10), Of("large", MostBytes), Of("b", 10), Of("c", 10)], default));

        Assert.Contains("large", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b", "c"], topic.Sent.SelectMany(batch => batch));
    }

    [Fact]
    public void Whatever_their_sizes_each_that_fits_is_sent_once_in_order_and_no_batch_is_larger_than_the_bus_takes() =>
        Gen.Int[0, MostBytes + 5_000].Array[0, 12].Sample(
            sizes =>
            {
                var bus = new SmallTopic();
                using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                var sending = new NoticePublisher(bus, new RouterSigner(new SigningSettings(key.ExportPkcs8PrivateKeyPem(), "router-1")), TimeProvider.System);
                var notices = sizes.Select((size, number) => Of($"n-{number}", size)).ToList();

                var fault = Record.ExceptionAsync(() => sending.PublishAsync(notices, default)).GetAwaiter().GetResult();

                var fits = notices.Where(notice => !bus.Refused.Contains(notice.Id)).Select(notice => notice.Id);
                Assert.Equal(fits, bus.Sent.SelectMany(batch => batch));
                Assert.Equal(bus.Refused.Count > 0, fault is InvalidOperationException);
                Assert.DoesNotContain(bus.Sent, batch => batch.Count == 0);
            },
            iter: 60);

    private static NoticeMessage Of(string id, int length) => new()
    {
        Id = id,
        To = StateCode.Parse("SG"),
        Type = "receipt",
        Citation = "40(13)",
        Text = new string('x', length),
        At = DateTimeOffset.UnixEpoch,
    };

    /// <summary>A topic that takes no batch of more than <see cref="MostBytes"/>.</summary>
    private sealed class SmallTopic : ServiceBusClient
    {
        /// <summary>The ids of each batch, in the order in which they were sent.</summary>
        public List<IReadOnlyList<string>> Sent { get; } = [];

        /// <summary>Ids of what did not fit into an empty batch.</summary>
        public HashSet<string> Refused { get; } = [];

        public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this);

        private sealed class Sender(SmallTopic topic) : ServiceBusSender
        {
            private readonly ConditionalWeakTable<ServiceBusMessageBatch, List<ServiceBusMessage>> batches = [];

            public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
            {
                var messages = new List<ServiceBusMessage>();
                var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, messages, tryAddCallback: message =>
                {
                    bool fits = messages.Sum(one => one.Body.ToMemory().Length) + message.Body.ToMemory().Length <= MostBytes;
                    if (!fits && messages.Count == 0)
                    {
                        topic.Refused.Add(message.MessageId);
                    }

                    return fits;
                });
                batches.Add(batch, messages);
                return ValueTask.FromResult(batch);
            }

            public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default)
            {
                Assert.True(batches.TryGetValue(messageBatch, out var messages));
                topic.Sent.Add([.. messages!.Select(message => JsonSerializer.Deserialize<NoticeMessage>(message.Body, RouterJson.Options)!.Id)]);
                return Task.CompletedTask;
            }

            public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
