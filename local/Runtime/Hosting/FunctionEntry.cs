using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>A function of the app: a method with <c>[Function]</c> and exactly one trigger parameter.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    /// <summary>Type and method, for messages: <c>RequestRouter.Router.Triggers.Http.PostRequest.Run</c>.</summary>
    public string Place => $"{Method.DeclaringType!.FullName}.{Method.Name}";

    /// <summary>The parameters that only the function's trigger can give: no binding, context or token.</summary>
    public IEnumerable<ParameterInfo> OtherParameters => Method.GetParameters().Where(parameter =>
        !IsTriggered(parameter)
        && parameter.ParameterType != typeof(FunctionContext)
        && parameter.ParameterType != typeof(CancellationToken)
        && !parameter.IsDefined(typeof(BindingAttribute)));

    /// <summary>
    /// Whether it is the trigger's parameter. By position: hosts that start at the same time may be given several objects for one
    /// parameter.
    /// </summary>
    public bool IsTriggered(ParameterInfo parameter) => parameter.Position == TriggerParameter.Position;

    /// <summary>A fault that names this function and its place before <paramref name="reason"/>.</summary>
    public StartupFault Refuse(string reason) => new($"Function '{Name}' ({Place}): {reason}");
}
