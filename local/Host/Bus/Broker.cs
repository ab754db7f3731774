using RequestRouter.Local.Host.Bus.Definitions;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Filters;
using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Host.Bus;

/// <summary>One namespace of queues and topics, kept in a row store. Names of entities are compared without case, as Azure does.</summary>
internal sealed class Broker : IDisposable
{
    private readonly Dictionary<string, MessageQueue> queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SendTarget> targets = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MessageQueue> loadOrder = [];
    private readonly List<DuplicateHistory> histories = [];
    private readonly BusContext bus;
    private readonly Lazy<Task> opened;

    public Broker(BusDefinition definition, IRowStore store, TimeProvider time, WorkTracker work)
    {
        bus = new(store, time, work);
        foreach (var queue in definition.Queues)
        {
            var entity = Add(QueueSettings.Of(queue));
            AddTarget(queue.Name, entity, queue.RequiresDuplicateDetection ? queue.DuplicateDetectionHistoryTimeWindow : null, _ => [entity]);
        }

        foreach (var topic in definition.Topics)
        {
            AddTopic(topic);
        }

        opened = new(LoadAsync);
    }

    public TimeProvider Time => bus.Time;

    /// <summary>Queues, subscriptions, and the dead-letter queue of each, in no order.</summary>
    public IReadOnlyCollection<MessageQueue> Queues => queues.Values;

    /// <summary>Takes in what is stored, once; every operation waits for it.</summary>
    public Task OpenAsync() => opened.Value;

    /// <summary>A queue or subscription by its path, dead-letter queues among them.</summary>
    public async Task<MessageQueue> QueueAsync(string path)
    {
        await OpenAsync();
        return Find(path) ?? throw BusFaults.EntityNotFound(path);
    }

    public MessageQueue? Find(string path) => queues.GetValueOrDefault(path);

    public async Task<SendTarget> TargetAsync(string name)
    {
        await OpenAsync();
        return targets.GetValueOrDefault(name) ?? throw BusFaults.EntityNotFound(name);
    }

    public void Dispose() => loadOrder.ForEach(queue => queue.Dispose());

    private void AddTopic(TopicDefinition topic)
    {
        // A topic itself only keeps scheduled messages; nothing expires there and nothing is handed out.
        var scheduled = new MessageQueue(new(topic.Name, false, TimeSpan.FromMinutes(1), int.MaxValue, TimeSpan.MaxValue, false), bus, null);
        loadOrder.Add(scheduled);
        (MessageQueue Queue, RuleFilter Filter)[] subscriptions =
            [.. topic.Subscriptions.Select(subscription => (Add(QueueSettings.Of(topic, subscription)), RuleFilter.Of(subscription)))];
        AddTarget(
            topic.Name,
            scheduled,
            topic.RequiresDuplicateDetection ? topic.DuplicateDetectionHistoryTimeWindow : null,
            message => subscriptions.Where(subscription => subscription.Filter.Takes(message)).Select(subscription => subscription.Queue));
    }

    private MessageQueue Add(QueueSettings settings)
    {
        var deadLetters = new MessageQueue(settings.ForDeadLetters(), bus, null);
        var queue = new MessageQueue(settings, bus, deadLetters);
        queues.Add(deadLetters.Settings.Path, deadLetters);
        queues.Add(settings.Path, queue);

        // The dead letters first: what a queue finds over its limit at the start goes there.
        loadOrder.Add(deadLetters);
        loadOrder.Add(queue);
        return queue;
    }

    private void AddTarget(
        string name, MessageQueue scheduled, TimeSpan? window, Func<Messages.SentMessage, IEnumerable<MessageQueue>> route)
    {
        var history = window is { } time ? new DuplicateHistory(name, time) : null;
        if (history is not null)
        {
            histories.Add(history);
        }

        targets.Add(name, new(name, bus, scheduled, history, route));
    }

    private async Task LoadAsync()
    {
        var partitions = new List<string>();
        await foreach (var partition in bus.Store.PartitionsAsync(MessageRows.Prefix))
        {
            partitions.Add(partition);
        }

        partitions.Sort(StringComparer.Ordinal);
        foreach (var history in histories)
        {
            await history.LoadAsync(bus.Store, partitions, CancellationToken.None);
        }

        foreach (var queue in loadOrder)
        {
            await queue.LoadAsync(partitions, CancellationToken.None);
        }
    }
}
