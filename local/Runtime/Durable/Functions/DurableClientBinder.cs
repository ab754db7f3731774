using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using RequestRouter.Local.Runtime.Durable.Client;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>Gives <c>[DurableClient] DurableTaskClient</c> parameters the client of the app's task hub.</summary>
internal sealed class DurableClientBinder(DurableTriggerExtension durable) : IInputBinder
{
    private EngineClient? client;

    public Type Attribute => typeof(DurableClientAttribute);

    public void Check(FunctionEntry function, ParameterInfo parameter)
    {
        if (parameter.ParameterType != typeof(DurableTaskClient))
        {
            throw function.Refuse($"the parameter '{parameter.Name}' with [DurableClient] must be a DurableTaskClient.");
        }

        var attribute = parameter.GetCustomAttribute<DurableClientAttribute>()!;
        if (attribute.TaskHub is not null || attribute.ConnectionName is not null)
        {
            throw function.Refuse($"the parameter '{parameter.Name}': the embedded runtime has one task hub, that of host.json.");
        }
    }

    public object Bind(FunctionEntry function, ParameterInfo parameter) => client ??= new EngineClient(durable.Engine);
}
