using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>A function of the app: a method with <c>[Function]</c> and exactly one trigger parameter.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method, ParameterInfo TriggerParameter, TriggerBindingAttribute Trigger)
{
    /// <summary>Type and method, for messages: <c>RequestRouter.Router.Triggers.Http.PostRequest.Run</c>.</summary>
    public string Place => $"{Method.DeclaringType!.FullName}.{Method.Name}";
}
