using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Bus.Entities;
using RequestRouter.Local.Runtime.Bus.Messages;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Bus.Triggers;

/// <summary>Runs a function for messages and settles afterwards what it left: completed when it ended well, abandoned when not.</summary>
internal sealed class FunctionRunner(
    FunctionEntry function, MessageBinding binding, TriggerSettings settings, IFunctionInvoker invoker, TimeProvider time, ILogger log)
{
    private readonly ServiceBusTriggerAttribute trigger = (ServiceBusTriggerAttribute)function.Trigger;

    public string FunctionName => function.Name;

    /// <summary>The most messages that one run takes.</summary>
    public int MessagesPerRun => trigger.IsBatched ? settings.MaxMessageBatchSize : 1;

    public async Task RunAsync(MessageQueue queue, IReadOnlyList<Delivery> deliveries, HeldSession? session, CancellationToken ending)
    {
        ServiceBusReceivedMessage[] messages = [.. deliveries.Select(delivery => new ServiceBusReceivedMessage(delivery))];
        var settlement = new MessageSettlement(queue, messages, session is not null);
        try
        {
            bool wentWell;
            using (Renewal(queue, messages, session))
            {
                wentWell = await InvokeAsync(messages, settlement, session, ending);
            }

            await SettleAsync(settlement, wentWell);
        }
        finally
        {
            settlement.Park();
        }
    }

    private async Task<bool> InvokeAsync(ServiceBusReceivedMessage[] messages, MessageSettlement settlement, HeldSession? session, CancellationToken ending)
    {
        try
        {
            await invoker.InvokeAsync(function, binding.Bind(messages, settlement, session), ending);
            return true;
        }
        catch (Exception fault)
        {
            // Whatever the function threw, and the invoker has logged, the message goes back for another try.
            log.RunFailed(function.Name, messages[0].MessageId, messages[0].DeliveryCount, fault.GetType().Name);
            return false;
        }
    }

    private async Task SettleAsync(MessageSettlement settlement, bool wentWell)
    {
        if (wentWell && !(trigger.AutoCompleteMessages && settings.AutoCompleteMessages))
        {
            return;
        }

        var settling = settlement.Unsettled.ToArray().Select(async message =>
        {
            try
            {
                await (wentWell
                    ? settlement.CompleteAsync(message, CancellationToken.None)
                    : settlement.AbandonAsync(message, null, CancellationToken.None));
            }
            catch (ServiceBusException fault)
            {
                // The lock was lost while the function ran: another run has the message, or will have it.
                log.NotSettled(function.Name, message.MessageId, fault.Reason);
            }
        });
        await Task.WhenAll(settling);
    }

    // As documented, locks are not renewed for batches; a session's lock is.
    private LockRenewal? Renewal(MessageQueue queue, ServiceBusReceivedMessage[] messages, HeldSession? session)
    {
        var limit = settings.MaxAutoLockRenewalDuration;
        return session is not null ? LockRenewal.Begin(() => session.Renew(), queue.Settings.LockDuration, limit, time)
            : trigger.IsBatched ? null
            : LockRenewal.Begin(() => messages[0].LockedUntil = queue.Renew(messages[0].Token), queue.Settings.LockDuration, limit, time);
    }
}
