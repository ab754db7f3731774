using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// An exculpatory disclosure is announced (40(5), 40(19)): the furnishing State may ask to be consulted; when the window ends the disclosure is open. Nobody can forbid it.
/// </summary>
public static class ExculpatoryNotice
{
    [Function(nameof(ExculpatoryNotice))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to ask for a consultation before the disclosure");
}
