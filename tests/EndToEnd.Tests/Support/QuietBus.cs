using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>A bus that takes what is sent and delivers nothing, for tests of the parts that stand before and behind it.</summary>
internal sealed class QuietBus : ServiceBusClient
{
    /// <summary>As the bus in Azure takes in one message, nearly.</summary>
    public const int MostBytes = 1_000_000;

    public ConcurrentQueue<(string Entity, ServiceBusMessage Message)> Sent { get; } = new();

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(queueOrTopicName, Sent);

    private sealed class Sender(string entity, ConcurrentQueue<(string, ServiceBusMessage)> sent) : ServiceBusSender
    {
        private readonly ConditionalWeakTable<ServiceBusMessageBatch, List<ServiceBusMessage>> batches = [];

        public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
        {
            sent.Enqueue((entity, message));
            return Task.CompletedTask;
        }

        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            foreach (var message in messages)
            {
                sent.Enqueue((entity, message));
            }

            return Task.CompletedTask;
        }

        public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default)
        {
            var messages = new List<ServiceBusMessage>();
            var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, messages, tryAddCallback: message => message.Body.ToMemory().Length <= MostBytes);
            batches.Add(batch, messages);
            return ValueTask.FromResult(batch);
        }

        public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default) =>
            SendMessagesAsync(batches.TryGetValue(messageBatch, out var messages) ? messages : [], cancellationToken);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
