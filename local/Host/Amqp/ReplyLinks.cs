using System.Collections.Concurrent;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Extensions.Logging;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>Requests to <c>$cbs</c> and <c>$management</c>, and the links on which their senders wait for the answers.</summary>
internal sealed class ReplyLinks(ILogger log)
{
    private readonly ConcurrentDictionary<(AmqpConnection, string), SendingAmqpLink> links = [];

    /// <summary>A sender names the link by its target's address, as .NET's client does, or by the link's name, as others do.</summary>
    public void Add(SendingAmqpLink link)
    {
        var key = (link.Session.Connection, (link.Settings.Target as Target)?.Address?.ToString() ?? link.Name);
        links[key] = link;
        link.SafeAddClosed((_, _) => links.TryRemove(new(key, link)));
    }

    /// <summary>Answers a request with what <paramref name="handle"/> makes of it; a fault becomes an answer, too.</summary>
    public async Task AnswerAsync(ReceivingAmqpLink link, AmqpMessage request, string address, Func<AmqpMessage, Task<AmqpMessage>> handle)
    {
        try
        {
            var replyTo = request.Properties.ReplyTo?.ToString() ?? "";
            var response = await HandleAsync(request, address, handle);
            response.Properties.CorrelationId = request.Properties.MessageId;
            link.DisposeDelivery(request, true, AmqpConstants.AcceptedOutcome);
            if (links.TryGetValue((link.Session.Connection, replyTo), out var reply))
            {
                reply.SendMessageNoWait(response, new ArraySegment<byte>(Guid.NewGuid().ToByteArray()), AmqpConstants.NullBinary);
            }
        }
        catch (Exception fault)
        {
            // The client's own time-out tells it; what it asked for has been done or not, as with any lost answer.
            log.ReplyFailed(address, fault);
        }
    }

    private async Task<AmqpMessage> HandleAsync(AmqpMessage request, string address, Func<AmqpMessage, Task<AmqpMessage>> handle)
    {
        try
        {
            return await handle(request);
        }
        catch (Exception fault)
        {
            if (AmqpErrors.IsInternal(fault))
            {
                log.WorkFailed(address, fault);
            }

            var error = AmqpErrors.Of(fault).Error;
            var response = AmqpMessage.Create();
            response.ApplicationProperties.Map["statusCode"] = AmqpErrors.StatusOf(error.Condition);
            response.ApplicationProperties.Map["statusDescription"] = error.Description;
            response.ApplicationProperties.Map["errorCondition"] = error.Condition;
            return response;
        }
    }
}
