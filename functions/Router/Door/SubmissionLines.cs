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

    internal const string ReceivedAtProperty = "receivedAt";

    private readonly ServiceBusSender sender = client.CreateSender(Queue);

    /// <summary>Puts submissions of one State at the end of its line, each with the time at which it was received.</summary>
    /// <returns>Those that are larger than the bus takes, with the time and the State that they now carry; none of them was sent.</returns>
    /// <exception cref="ServiceBusException">Not all were sent.</exception>
    public async Task<IReadOnlyList<Submission>> SendAsync(StateCode state, IReadOnlyList<Submission> submissions, CancellationToken cancellationToken)
    {
        var tooLarge = new List<Submission>();
        for (int sent = 0; sent < submissions.Count;)
        {
            using var batch = await sender.CreateMessageBatchAsync(cancellationToken);
            while (sent < submissions.Count && batch.TryAddMessage(submissions[sent].InLine(state)))
            {
                sent++;
            }

            if (batch.Count > 0)
            {
                await sender.SendMessagesAsync(batch, cancellationToken);
            }
            else
            {
                tooLarge.Add(submissions[sent]);
                sent++;
            }
        }

        return tooLarge;
    }

    /// <summary>When a submission in a line was first received (UTC): what waited in queues while the router was away has not grown too old by that.</summary>
    public static DateTimeOffset ReceivedAt(ServiceBusReceivedMessage message) =>
        message.ApplicationProperties.GetValueOrDefault(ReceivedAtProperty) is string text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at
            : message.EnqueuedTime;

    public ValueTask DisposeAsync() => sender.DisposeAsync();
}
