using System.Globalization;
using Azure.Messaging.ServiceBus;

namespace RequestRouter.Router.Door;

/// <summary>
/// The queue <c>submissions-by-state</c>: a line for each State, its session, from which one submission is taken at a time. However much one
/// State sends stands in its own line and keeps no other waiting. Only the router sends to it.
/// </summary>
public sealed class SubmissionLines(ServiceBusClient client) : IAsyncDisposable
{
    public const string Queue = "submissions-by-state";

    private const string ReceivedAtProperty = "receivedAt";

    private readonly ServiceBusSender sender = client.CreateSender(Queue);

    /// <summary>Puts a submission at the end of a State's line, with the time at which it was received.</summary>
    /// <exception cref="ServiceBusException">It was not sent.</exception>
    public Task SendAsync(StateCode state, ServiceBusReceivedMessage submission, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(submission.Body)
        {
            MessageId = submission.MessageId,
            SessionId = state.ToString(),
            ContentType = "application/json",
            ApplicationProperties = { [ReceivedAtProperty] = submission.EnqueuedTime.ToString("O", CultureInfo.InvariantCulture) },
        };
        foreach (string name in Submission.Properties)
        {
            if (submission.ApplicationProperties.TryGetValue(name, out object? value))
            {
                message.ApplicationProperties[name] = value;
            }
        }

        return sender.SendMessageAsync(message, cancellationToken);
    }

    /// <summary>When a submission in a line was first received (UTC): what waited in queues while the router was away has not grown too old by that.</summary>
    public static DateTimeOffset ReceivedAt(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(ReceivedAtProperty) is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at
            : message.EnqueuedTime;

    public ValueTask DisposeAsync() => sender.DisposeAsync();
}
