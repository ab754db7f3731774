using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// Secrecy cannot be kept (40(20)): the execution waits for the requesting State to say whether it goes on.
/// </summary>
public static class SecrecyChoice
{
    [Function(nameof(SecrecyChoice))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to say whether the execution goes on without secrecy");
}
