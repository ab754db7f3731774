using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The execution goes on; the requested State is reminded at intervals that it is to be as speedy as possible (40(12)(b), 40(26)).
/// </summary>
public static class SpeedyExecution
{
    [Function(nameof(SpeedyExecution))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to execute the request");
}
