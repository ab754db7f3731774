using Microsoft.Extensions.Logging;
using RequestRouter.Local.Host.Bus.Entities;

namespace RequestRouter.Local.Host.Bus.Triggers;

/// <summary>Messages without sessions, each run on its own.</summary>
internal sealed class PlainListener(MessageQueue queue, FunctionRunner runner, TriggerSettings settings, ILogger log)
    : MessageListener(queue, runner, settings.MaxConcurrentCalls, log)
{
    protected override async Task<Func<Task>> NextAsync()
    {
        var deliveries = await Queue.ReceiveAsync(null, Runner.MessagesPerRun, Terms, null, Stopping);
        return () => Runner.RunAsync(Queue, deliveries, null, Ending);
    }
}
