using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Amqp;
using Microsoft.Azure.Amqp.Encoding;
using Microsoft.Azure.Amqp.Framing;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Bus.Messages;
using AmqpDelivery = Microsoft.Azure.Amqp.Delivery;

namespace RequestRouter.Local.Host.Amqp;

/// <summary>
/// A link on which the client receives from one entity, or from one session of it. Of its own, because the library's own sending link
/// answers a drain before the messages that are on their way.
/// </summary>
internal sealed class ReceiverLink(AmqpDoor door, AmqpSession session, AmqpLinkSettings settings, string path, ILogger log)
    : AmqpLink("receiver", session, settings)
{
    private const string SessionFilter = "com.microsoft:session-filter";
    private const uint LargestBatch = 1000;
    private static readonly TimeSpan DefaultSessionWait = TimeSpan.FromSeconds(60);

    private readonly CancellationTokenSource closed = new();
    private readonly SemaphoreSlim credit = new(0);
    private readonly ConcurrentQueue<Flow> drains = new();
    private volatile CancellationTokenSource drain = new();
    private MessageQueue queue = null!;
    private SessionHold? hold;

    public string Path => path;

    private bool IsDelete => Settings.SettleType == SettleMode.SettleOnSend;

    public async Task OpenOnBrokerAsync()
    {
        queue = await door.Broker.QueueAsync(path);
        var source = (Source)Settings.Source;
        if (source.FilterSet is { } filters && filters.TryGetValue<object>(SessionFilter, out var wanted))
        {
            hold = await HoldAsync(wanted as string);
            filters[SessionFilter] = hold.SessionId;
            (Settings.Properties ??= new Fields())["com.microsoft:locked-until-utc"] = AmqpContent.LockEnd(queue.LockedUntil(hold), door.Time).Ticks;
            door.Holds[(path.ToLowerInvariant(), hold.SessionId)] = hold;
        }
        else if (queue.Settings.RequiresSession)
        {
            throw new InvalidOperationException($"It is not possible for an entity that requires sessions to create a non-sessionful message receiver: {path}");
        }

        this.SafeAddClosed((_, _) => OnEnded());
        _ = Task.Run(() => GuardAsync(DeliverAsync));
        if (hold is not null)
        {
            _ = Task.Run(() => GuardAsync(WatchSessionAsync));
        }
    }

    public override bool CreateDelivery(Transfer transfer, out AmqpDelivery delivery) =>
        throw new AmqpException(AmqpErrorCode.NotAllowed, "Nothing is sent to the broker on a link to receive.");

    protected override void OnProcessTransfer(AmqpDelivery delivery, Transfer transfer, Frame rawFrame) =>
        throw new AmqpException(AmqpErrorCode.NotAllowed, "Nothing is sent to the broker on a link to receive.");

    protected override void OnReceiveFlow(Flow flow)
    {
        if (flow.Drain == true)
        {
            // Answered between two looks at the queue, so that no message crosses the answer.
            drains.Enqueue(flow);
            drain.Cancel();
            credit.Release();
        }
        else
        {
            base.OnReceiveFlow(flow);
        }
    }

    protected override void OnCreditAvailable(int session, uint link, bool drain, ArraySegment<byte> txnId)
    {
        if (!drain)
        {
            credit.Release();
        }
    }

    protected override void OnDisposeDeliveryInternal(AmqpDelivery delivery)
    {
        if (!IsDelete)
        {
            _ = SettleAsync(delivery, delivery.State);
        }
    }

    /// <summary>The library's own answer leaves out that it answers a drain, for which some clients wait.</summary>
    private void TellDrained(Flow asked) => Session.SendFlow(new Flow { Handle = LocalHandle, DeliveryCount = asked.DeliveryCount + asked.LinkCredit, LinkCredit = 0, Drain = true });

    private async Task<SessionHold> HoldAsync(string? sessionId)
    {
        if (!queue.Settings.RequiresSession)
        {
            throw new InvalidOperationException($"A sessionful message receiver cannot be created on an entity that does not require sessions: {path}");
        }

        if (sessionId is not null)
        {
            return queue.Accept(sessionId);
        }

        // In real time, for the client's own patience is.
        var wait = Settings.Properties is { } properties && properties.TryGetValue<uint>("com.microsoft:timeout", out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : DefaultSessionWait;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(closed.Token);
        patience.CancelAfter(wait);
        SessionHold accepted;
        try
        {
            accepted = (await queue.AcceptNextAsync(null, patience.Token))!;
        }
        catch (OperationCanceledException)
        {
            throw BusFaults.NoSession(path);
        }

        if (State != AmqpObjectState.OpenReceived)
        {
            queue.Release(accepted);
            throw BusFaults.NoSession(path);
        }

        return accepted;
    }

    private void OnEnded()
    {
        closed.Cancel();
        if (hold is not null)
        {
            door.Holds.TryRemove(new((path.ToLowerInvariant(), hold.SessionId), hold));
            queue.Release(hold);
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (OperationCanceledException) when (closed.IsCancellationRequested)
        {
            // The client has closed the link.
        }
        catch (Exception fault)
        {
            Tell(fault);
            this.SafeClose(AmqpErrors.Of(fault));
        }
    }

    /// <summary>A receiver whose session's lock is lost is told by the end of its link.</summary>
    private async Task WatchSessionAsync()
    {
        while (true)
        {
            var (_, changed) = queue.Watch(hold!);
            _ = queue.LockedUntil(hold!);
            await changed.WaitAsync(closed.Token);
        }
    }

    private async Task DeliverAsync()
    {
        while (!closed.IsCancellationRequested)
        {
            // Before the look at what was asked: a drain that comes after it ends the next wait.
            if (drain.IsCancellationRequested)
            {
                drain = new();
            }

            while (drains.TryDequeue(out var flow))
            {
                base.OnReceiveFlow(flow);
                TellDrained(flow);
            }

            if (LinkCredit == 0)
            {
                await credit.WaitAsync(closed.Token);
                continue;
            }

            foreach (var delivery in await TakeAsync())
            {
                await SendAsync(delivery);
            }
        }
    }

    private async Task SendAsync(Bus.Messages.Delivery delivery)
    {
        if (closed.IsCancellationRequested)
        {
            await GiveBackAsync(delivery);
            return;
        }

        var message = AmqpContent.Write(delivery, path, door.Time);
        message.DeliveryTag = new ArraySegment<byte>(delivery.LockToken.ToByteArray());
        message.Settled = IsDelete;
        try
        {
            if (!TrySendDelivery(message))
            {
                ForceSendDelivery(message);
            }
        }
        catch (Exception fault)
        {
            log.NotSent(path, fault.Message);
            await GiveBackAsync(delivery);
        }
    }

    /// <summary>A message that the link's end has overtaken: nobody has seen it. One taken to be deleted is gone, as receivers in that mode accept.</summary>
    private async Task GiveBackAsync(Bus.Messages.Delivery delivery)
    {
        // A session's messages go back with their session.
        if (!IsDelete && hold is null)
        {
            await queue.ReturnAsync(delivery.LockToken);
        }
    }

    private async Task<IReadOnlyList<Bus.Messages.Delivery>> TakeAsync()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closed.Token, drain.Token);
        try
        {
            return await queue.ReceiveAsync(hold, (int)Math.Min(LinkCredit, LargestBatch), new ReceiveTerms(IsDelete, ByFunction: false), null, over.Token);
        }
        catch (OperationCanceledException) when (!closed.IsCancellationRequested)
        {
            return [];
        }
    }

    private async Task SettleAsync(AmqpDelivery delivery, DeliveryState state)
    {
        DeliveryState answer = AmqpConstants.AcceptedOutcome;
        try
        {
            await SettleAsync(new Guid(delivery.DeliveryTag.AsSpan()), state);
        }
        catch (Exception fault)
        {
            Tell(fault);
            answer = new Rejected { Error = AmqpErrors.Of(fault).Error };
        }

        DisposeDelivery(delivery, true, answer, false);
        delivery.Dispose();
    }

    private void Tell(Exception fault)
    {
        if (AmqpErrors.IsInternal(fault))
        {
            log.WorkFailed(path, fault);
        }
        else
        {
            log.Told(path, fault.Message);
        }
    }

    private Task SettleAsync(Guid token, DeliveryState state)
    {
        switch (state)
        {
            case Accepted:
                return queue.CompleteAsync(token);
            case Rejected rejected:
                var info = AmqpProperties.Read(rejected.Error?.Info);
                info.Remove("DeadLetterReason", out var reason);
                info.Remove("DeadLetterErrorDescription", out var description);
                return queue.DeadLetterAsync(token, reason as string, description as string, info);
            case Modified { UndeliverableHere: true } modified:
                return queue.DeferAsync(token, AmqpProperties.Read(modified.MessageAnnotations));
            case Modified modified:
                return queue.AbandonAsync(token, AmqpProperties.Read(modified.MessageAnnotations));
            case Released:
                return queue.ReturnAsync(token);
            default:
                throw new NotSupportedException($"The broker does not know the outcome {state?.GetType().Name ?? "none"}.");
        }
    }
}
