using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;
using RequestRouter.Local.Host.Durable;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Functions on messages. They take from the broker in this process; everybody else comes through its AMQP door.</summary>
internal sealed class ServiceBusFunctions(
    Broker broker, BusSettings bus, SettingNames names, FunctionInvoker invoker, HeldMessages held, DurablePayload durable, ILogger<ServiceBusFunctions> log)
{
    public const string Section = "serviceBus";

    private IReadOnlyList<MessageListener> listeners = [];

    public void Configure(IEnumerable<FunctionDescription> functions, HostJson hostJson)
    {
        var settings = TriggerSettings.Read(hostJson.Extension(Section));
        listeners = [.. functions.Where(function => function.Trigger.Type == "serviceBusTrigger").Select(function => Listener(function, settings))];
    }

    public void Start()
    {
        foreach (var listener in listeners)
        {
            listener.Start();
        }
    }

    public Task DrainAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(listeners.Select(listener => listener.DrainAsync(cancellationToken)));

    private MessageListener Listener(FunctionDescription function, TriggerSettings settings)
    {
        var trigger = function.Trigger;
        bus.Check(function, trigger.Text("connection"));
        var path = trigger.Text("queueName") is { } queueName
            ? names.Resolve(queueName, function)
            : QueueSettings.PathOf(names.Resolve(trigger.Text("topicName")!, function), names.Resolve(trigger.Text("subscriptionName")!, function));
        var queue = broker.Find(path) ?? throw function.Refuse($"there is no queue or subscription '{path}' in infra/servicebus.json.");
        var sessions = trigger.Flag("isSessionsEnabled", otherwise: false);
        if (queue.Settings.RequiresSession != sessions)
        {
            throw function.Refuse($"'{path}' has {(sessions ? "no " : "")}sessions; IsSessionsEnabled must be {(sessions ? "false" : "true")}.");
        }

        var runner = new FunctionRunner(function, settings, invoker, held, durable, broker.Time, log);
        return sessions ? new SessionListener(queue, runner, settings, broker.Time, log) : new PlainListener(queue, runner, settings, log);
    }
}
