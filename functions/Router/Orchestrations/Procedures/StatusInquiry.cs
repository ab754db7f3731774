using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The requesting State has asked how its request stands (40(26)). The router has answered from the record at once; the requested State's authority is reminded while its own answer is missing.
/// </summary>
public static class StatusInquiry
{
    [Function(nameof(StatusInquiry))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to answer a status inquiry");
}
