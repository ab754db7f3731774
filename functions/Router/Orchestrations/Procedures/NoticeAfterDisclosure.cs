using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// An exculpatory disclosure came before its notice, in an exceptional case (40(5), 40(19)): the notice is due without delay, and its absence is brought to both States.
/// </summary>
public static class NoticeAfterDisclosure
{
    [Function(nameof(NoticeAfterDisclosure))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to give notice of the disclosure");
}
