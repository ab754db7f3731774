using System.Globalization;
using Azure.Messaging.ServiceBus;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Door;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Faults;

/// <summary>The dead-letter queues of what the router itself receives.</summary>
public sealed class DeadLetterQueues(ServiceBusClient client)
{
    /// <summary>Messages read of one queue at once.</summary>
    private const int Most = 100;

    private static readonly TimeSpan NoMore = TimeSpan.FromSeconds(2);

    /// <summary>Of all that the router itself receives from.</summary>
    internal static readonly IReadOnlyList<string> Names = [Submissions, SubmissionLines.Queue, WakeUps.Queue, PageQueue.Queue, Inbox];

    public const string Submissions = "submissions";

    public const string Inbox = "inbox";

    public async Task<DeadLetterList> ReadAsync(CancellationToken cancellationToken)
    {
        var found = new List<DeadLetter>();
        foreach (string name in Names)
        {
            await using var receiver = ReceiverOf(name, SubQueue.DeadLetter);
            found.AddRange((await receiver.PeekMessagesAsync(Most, cancellationToken: cancellationToken)).Select(message => Describe(name, message)));
        }

        return new(found);
    }

    /// <summary>
    /// Hands one dead letter to <paramref name="take"/> and takes it away once that has found no fault; one in which it has stays. Null where there is
    /// none of this id.
    /// </summary>
    public async Task<Retaken?> TakeAsync(
        string id, Func<string, ServiceBusReceivedMessage, CancellationToken, Task<SignatureFault?>> take, CancellationToken cancellationToken)
    {
        if (id.Split('.') is not [var name, var numberText] || !Names.Contains(name) || !long.TryParse(numberText, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return null;
        }

        await using var receiver = ReceiverOf(name, SubQueue.DeadLetter);
        var passedOver = new List<ServiceBusReceivedMessage>();
        try
        {
            while (await receiver.ReceiveMessagesAsync(Most, NoMore, cancellationToken) is { Count: > 0 } messages)
            {
                passedOver.AddRange(messages.Where(message => message.SequenceNumber != number));
                if (messages.FirstOrDefault(message => message.SequenceNumber == number) is { } sought)
                {
                    if (await take(name, sought, cancellationToken) is { } fault)
                    {
                        passedOver.Add(sought);
                        return new(fault);
                    }

                    await receiver.CompleteMessageAsync(sought, cancellationToken);
                    return new(null);
                }
            }

            return null;
        }
        finally
        {
            foreach (var message in passedOver)
            {
                await receiver.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
            }
        }
    }

    /// <summary>Of a queue, or of its dead letters.</summary>
    internal ServiceBusReceiver ReceiverOf(string name, SubQueue part)
    {
        var options = new ServiceBusReceiverOptions { SubQueue = part };
        return name == Inbox ? client.CreateReceiver(NoticePublisher.Topic, Inbox, options) : client.CreateReceiver(name, options);
    }

    private static DeadLetter Describe(string queue, ServiceBusReceivedMessage message) => new(
        string.Create(CultureInfo.InvariantCulture, $"{queue}.{message.SequenceNumber}"),
        queue,
        message.SessionId ?? message.ApplicationProperties.GetValueOrDefault("caseId") as string,
        message.DeadLetterReason,
        message.DeadLetterErrorDescription,
        message.EnqueuedTime,
        message.DeliveryCount);
}
