using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for messages of a queue or of a topic's subscription.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceBusTriggerAttribute : TriggerBindingAttribute
{
    /// <param name="queueName">A queue, or <c>%Setting%</c>.</param>
    public ServiceBusTriggerAttribute(string queueName) => QueueName = queueName;

    /// <param name="topicName">A topic, or <c>%Setting%</c>.</param>
    /// <param name="subscriptionName">One of its subscriptions, or <c>%Setting%</c>.</param>
    public ServiceBusTriggerAttribute(string topicName, string subscriptionName)
    {
        TopicName = topicName;
        SubscriptionName = subscriptionName;
    }

    public string? QueueName { get; }

    public string? TopicName { get; }

    public string? SubscriptionName { get; }

    /// <summary>The setting that holds the connection string, or begins the names of the settings of a connection; <c>ServiceBus</c> by default.</summary>
    public string? Connection { get; set; }

    /// <summary>Whether the entity has sessions: messages of one session then come in order, one run at a time.</summary>
    public bool IsSessionsEnabled { get; set; }

    /// <summary>Whether one run takes an array of messages.</summary>
    public bool IsBatched { get; set; }

    /// <summary>Whether a message is completed when its run has ended well; otherwise the function settles it itself.</summary>
    public bool AutoCompleteMessages { get; set; } = true;
}
