using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;
using RequestRouter.Local.Protocol;

namespace RequestRouter.Local.Host.Durable;

/// <summary>
/// Orchestrators and activities, run in the worker for the durable extension. One whose worker dies is asked of the next worker: the
/// extension learns nothing of it, so that no activity loses a try of its own. The same goes for one that outlived its limit, and took its
/// worker along: in Azure its turn is aborted, and comes again.
/// </summary>
internal sealed class DurableFunctions(FunctionInvoker invoker, DurablePayload durable, ILogger<DurableFunctions> log)
{
    public const string Section = "durableTask";
    private const string Orchestration = "orchestrationTrigger";
    private const string Activity = "activityTrigger";

    public IReadOnlyList<DurableFunction> Of(IEnumerable<FunctionDescription> functions) =>
    [
        .. functions.Where(function => function.Trigger.Type is Orchestration or Activity)
            .Select(function => new DurableFunction(
                function.Name, function.Trigger.Type == Orchestration, (input, instance) => RunAsync(function, input, instance))),
    ];

    private async Task<object?> RunAsync(FunctionDescription function, string? input, string? instance)
    {
        await durable.ReadyAsync(function);
        while (true)
        {
            try
            {
                var response = await invoker.InvokeAsync(function, request => Fill(request, function, input, instance));
                return Result(response.ReturnValue, function.Trigger.Type == Orchestration);
            }
            catch (Exception lost) when (lost is WorkerLostException or FunctionTimedOutException)
            {
                log.AskedAgain(function.Name);
            }
        }
    }

    private void Fill(InvocationRequest request, FunctionDescription function, string? input, string? instance)
    {
        if (instance is not null)
        {
            request.TriggerMetadata["instanceId"] = new() { String = instance };
        }

        request.InputData.Add(new ParameterBinding { Name = function.Trigger.Name, Data = input is null ? new() : new() { String = input } });
        durable.Fill(request, function);
    }

    private static object? Result(TypedData? value, bool isOrchestrator)
    {
        JToken? result = value?.DataCase switch
        {
            TypedData.DataOneofCase.String => new JValue(value.String),
            TypedData.DataOneofCase.Json => JToken.Parse(value.Json),
            _ => null,
        };
        // The extension tells the two apart by their types.
        return isOrchestrator ? (object?)(string?)result : result;
    }
}
