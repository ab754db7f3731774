using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>Messages that a client sends to one entity, alone or as a batch. A batch is taken whole or not at all.</summary>
internal sealed class IncomingMessage(ReceivingAmqpLink link, SendTarget target, ILogger log)
{
    private const uint BatchFormat = 0x80013700;

    public async Task TakeAsync(AmqpMessage message)
    {
        try
        {
            var contents = Contents(message);
            await target.SendAsync(contents);
            link.DisposeDelivery(message, true, AmqpConstants.AcceptedOutcome, false);
        }
        catch (Exception fault)
        {
            // Whatever it was, the sender is told, and has its message still.
            if (AmqpErrors.IsInternal(fault))
            {
                log.WorkFailed(target.Name, fault);
            }
            else
            {
                log.SendRefused(target.Name, fault.Message);
            }

            link.DisposeDelivery(message, true, new Rejected { Error = AmqpErrors.Of(fault).Error }, false);
        }
        finally
        {
            message.Dispose();
        }
    }

    private static List<SentMessage> Contents(AmqpMessage message) => message.MessageFormat == BatchFormat
        ? [.. message.DataBody.Select(data => AmqpContent.Decode((ArraySegment<byte>)data.Value))]
        : [AmqpContent.Read(message)];
}
