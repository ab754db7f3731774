using System.Reflection;
using Microsoft.DurableTask;
using RequestRouter.Local.Runtime.Durable.Catalog;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>An activity function.</summary>
internal sealed class ActivityFunction : IActivityEntry
{
    private readonly FunctionEntry function;
    private readonly IFunctionInvoker invoker;
    private readonly DataConverter converter;

    public ActivityFunction(FunctionEntry function, IFunctionInvoker invoker, DataConverter converter)
    {
        this.function = function;
        this.invoker = invoker;
        this.converter = converter;
        if (function.OtherParameters.FirstOrDefault(parameter => !IsInstanceId(parameter)) is { } unknown)
        {
            throw function.Refuse($"an activity takes its input and 'string instanceId'; nothing gives the parameter '{unknown.Name}'.");
        }
    }

    public async Task<string?> RunAsync(TaskActivityContext context, string? input, CancellationToken cancellation)
    {
        var type = function.TriggerParameter.ParameterType;
        var invocation = new Invocation
        {
            TriggerValue = type == typeof(TaskActivityContext) ? context : converter.Deserialize(input, type),
            BindingData = new Dictionary<string, object?> { ["instanceId"] = context.InstanceId },
            Other = parameter => (IsInstanceId(parameter), context.InstanceId),
        };
        return converter.Serialize(await invoker.InvokeAsync(function, invocation, cancellation));
    }

    private static bool IsInstanceId(ParameterInfo parameter) => parameter is { Name: "instanceId" } && parameter.ParameterType == typeof(string);
}
