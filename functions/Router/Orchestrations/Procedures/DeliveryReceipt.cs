using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// What was furnished waits for the confirmation that it came unchanged.
/// </summary>
public static class DeliveryReceipt
{
    [Function(nameof(DeliveryReceipt))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to confirm the delivery");
}
