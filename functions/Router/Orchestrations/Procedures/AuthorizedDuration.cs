using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// A measure has an authorized duration (24(2)): it is warned of, and then it has ended.
/// </summary>
public static class AuthorizedDuration
{
    [Function(nameof(AuthorizedDuration))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to keep to the authorized duration");
}
