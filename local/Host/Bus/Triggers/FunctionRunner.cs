using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>
/// Runs a function for messages and settles afterwards what it left: completed when it ended well, abandoned when not, returned
/// uncounted when its worker died.
/// </summary>
internal sealed class FunctionRunner(
    FunctionDescription function, TriggerSettings settings, FunctionInvoker invoker, HeldMessages held, DurablePayload durable, TimeProvider time, ILogger log)
{
    private readonly bool isBatched = function.Trigger.Text("cardinality") == "Many";
    private readonly bool completes = function.Trigger.Flag("autoCompleteMessages", otherwise: true) && settings.AutoCompleteMessages;

    public string FunctionName => function.Name;

    /// <summary>The most messages that one run takes.</summary>
    public int MessagesPerRun => isBatched ? settings.MaxMessageBatchSize : 1;

    public async Task RunAsync(MessageQueue queue, IReadOnlyList<Delivery> deliveries, HeldSession? session, CancellationToken ending)
    {
        HeldMessage[] messages = [.. deliveries.Select(delivery => held.Add(queue, delivery.LockToken))];
        if (session is not null)
        {
            held.Add(session);
        }

        try
        {
            Func<MessageQueue, Guid, Task>? settle;
            using (Renewal(queue, messages, session))
            {
                settle = await InvokeAsync(queue, deliveries, session, ending);
            }

            if (settle is not null)
            {
                await Task.WhenAll(messages.Where(message => !message.IsSettled).Select(message => SettleAsync(message, settle)));
            }
        }
        finally
        {
            foreach (var message in messages)
            {
                held.Remove(message);
                message.Park();
            }

            if (session is not null)
            {
                held.Remove(session);
            }
        }
    }

    /// <summary>What is to become of the messages that the function left unsettled; null for nothing.</summary>
    private async Task<Func<MessageQueue, Guid, Task>?> InvokeAsync(
        MessageQueue queue, IReadOnlyList<Delivery> deliveries, HeldSession? session, CancellationToken ending)
    {
        try
        {
            await invoker.InvokeAsync(function, request => Fill(request, queue, deliveries, session), ending);
            return completes ? (entity, token) => entity.CompleteAsync(token) : null;
        }
        catch (FunctionFailedException fault)
        {
            log.RunFailed(function.Name, deliveries[0].Content.MessageId, deliveries[0].DeliveryCount, fault.FaultType);
            return (entity, token) => entity.AbandonAsync(token, null);
        }
        catch (FunctionTimedOutException)
        {
            // It counts as a try: a message on which its function hangs ends as a dead letter, not in one worker after the other.
            log.RunFailed(function.Name, deliveries[0].Content.MessageId, deliveries[0].DeliveryCount, nameof(TimeoutException));
            return (entity, token) => entity.AbandonAsync(token, null);
        }
        catch (Exception fault) when (fault is WorkerLostException or OperationCanceledException)
        {
            // Nobody has looked at it, as far as anybody can tell.
            return (entity, token) => entity.ReturnAsync(token);
        }
    }

    private void Fill(InvocationRequest request, MessageQueue queue, IReadOnlyList<Delivery> deliveries, HeldSession? session)
    {
        var path = queue.Settings.Path;
        request.InputData.Add(new ParameterBinding
        {
            Name = function.Trigger.Name,
            Data = !function.Trigger.IsDeferred ? MessageData.Bodies(deliveries, isBatched)
                : isBatched ? MessageData.Many(deliveries, path, time)
                : MessageData.One(deliveries[0], path, time),
        });
        if (!isBatched)
        {
            MessageData.Tell(request, deliveries[0]);
        }

        if (session is not null)
        {
            MessageData.Tell(request, session);
        }

        durable.Fill(request, function);
    }

    private async Task SettleAsync(HeldMessage message, Func<MessageQueue, Guid, Task> settle)
    {
        try
        {
            await message.SettleAsync(settle);
        }
        catch (ServiceBusException fault)
        {
            // The lock was lost while the function ran: another run has the message, or will have it.
            log.NotSettled(function.Name, $"{message.Token}", fault.Reason);
        }
    }

    // As documented, locks are not renewed for batches; a session's lock is.
    private LockRenewal? Renewal(MessageQueue queue, HeldMessage[] messages, HeldSession? session)
    {
        var limit = settings.MaxAutoLockRenewalDuration;
        return session is not null ? LockRenewal.Begin(() => session.Renew(), queue.Settings.LockDuration, limit, time)
            : isBatched ? null
            : LockRenewal.Begin(() => queue.Renew(messages[0].Token), queue.Settings.LockDuration, limit, time);
    }
}
