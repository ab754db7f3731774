using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace RequestRouter.Router.Orchestrations.Procedures;

/// <summary>
/// The furnishing State asked to be consulted before an exculpatory disclosure (40(5), 40(19)): the disclosing State answers, or the window ends and the disclosure is open.
/// </summary>
public static class ExculpatoryConsultation
{
    [Function(nameof(ExculpatoryConsultation))]
    public static Task Run([OrchestrationTrigger] TaskOrchestrationContext context) =>
        ProcedureClock.Of(context).RunAsync("to answer in the consultation on the disclosure");
}
