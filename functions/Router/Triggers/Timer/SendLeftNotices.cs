using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Operations;

namespace RequestRouter.Router.Triggers.Timer;

/// <summary>Sends notices that were kept back for a State whose deliveries were resumed, where a crash kept them from being sent then.</summary>
public sealed class SendLeftNotices(DeliveryControl deliveries)
{
    [Function(nameof(SendLeftNotices))]
    public Task Run([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => deliveries.SendLeftAsync(cancellationToken);
}
