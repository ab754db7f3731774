using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using RequestRouter.Local.Runtime.Bus.Entities;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Bus.Triggers;

/// <summary>Functions on messages.</summary>
internal sealed class ServiceBusTriggerExtension(
    Broker broker, BusConnection connection, SettingNames names, IFunctionInvoker invoker, ILogger<ServiceBusTriggerExtension> log)
    : ITriggerExtension
{
    private IReadOnlyList<MessageListener> listeners = [];

    public IReadOnlyList<Type> Triggers { get; } = [typeof(ServiceBusTriggerAttribute)];

    public string? Section => "serviceBus";

    public void Configure(IReadOnlyList<FunctionEntry> functions, IConfigurationSection settings)
    {
        var honoured = TriggerSettings.Read(settings);
        listeners = [.. functions.Select(function => Listener(function, (ServiceBusTriggerAttribute)function.Trigger, honoured))];
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await broker.OpenAsync();
        foreach (var listener in listeners)
        {
            listener.Start();
        }
    }

    public Task DrainAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(listeners.Select(listener => listener.DrainAsync(cancellationToken)));

    private MessageListener Listener(FunctionEntry function, ServiceBusTriggerAttribute trigger, TriggerSettings settings)
    {
        connection.Check(function, trigger.Connection);
        var path = trigger.QueueName is { } queueName
            ? names.Resolve(queueName, function)
            : QueueSettings.PathOf(names.Resolve(trigger.TopicName!, function), names.Resolve(trigger.SubscriptionName!, function));
        var queue = broker.Find(path) ?? throw function.Refuse($"there is no queue or subscription '{path}' in infra/servicebus.json.");
        if (queue.Settings.RequiresSession != trigger.IsSessionsEnabled)
        {
            throw function.Refuse($"'{path}' has {(trigger.IsSessionsEnabled ? "no " : "")}sessions; IsSessionsEnabled must be {(trigger.IsSessionsEnabled ? "false" : "true")}.");
        }

        var runner = new FunctionRunner(function, MessageBinding.Of(function, trigger), settings, invoker, broker.Time, log);
        return trigger.IsSessionsEnabled
            ? new SessionListener(queue, runner, settings, broker.Time, log)
            : new PlainListener(queue, runner, settings, log);
    }
}
