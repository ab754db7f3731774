using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>A procedure whose kind has no story of its own: its limits come as the case set them.</summary>
public static class OtherProcedure
{
    [Function(nameof(OtherProcedure))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to act");
}
