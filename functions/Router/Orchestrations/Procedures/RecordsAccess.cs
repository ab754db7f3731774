using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// Government records are sought (40(31)): the requested State is reminded to provide those open to its public, and to say of others whether it provides them in whole, in part or under conditions.
/// </summary>
public static class RecordsAccess
{
    [Function(nameof(RecordsAccess))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to provide the records or say how far it does");
}
