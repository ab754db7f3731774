using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Extensions.DurableTask;

namespace RequestRouter.Local.Host.Durable;

/// <summary>
/// The methods that the extension looks for: one for each function, with its trigger's attribute, made when the worker has told which
/// functions there are. The Functions host makes such methods, too.
/// </summary>
internal sealed class DurableMethods : ITypeLocator
{
    /// <summary>A method that is only called once, for what a durable client is told.</summary>
    public const string Client = "GetDurableClient";

    private readonly Type type;

    public DurableMethods(string host, IEnumerable<DurableFunction> functions)
    {
        var module = AssemblyBuilder.DefineDynamicAssembly(new($"Functions.{host}"), AssemblyBuilderAccess.Run).DefineDynamicModule("Functions");
        var builder = module.DefineType("Functions", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        foreach (var function in functions)
        {
            Define(builder, host, function.Name, function.IsOrchestrator ? typeof(OrchestrationTriggerAttribute) : typeof(ActivityTriggerAttribute), typeof(Task<object>));
        }

        Define(builder, host, Client, typeof(DurableClientAttribute), typeof(Task))
            .SetCustomAttribute(new(typeof(NoAutomaticTriggerAttribute).GetConstructor([])!, []));
        type = builder.CreateType();
    }

    public IReadOnlyList<Type> GetTypes() => [type];

    private static MethodBuilder Define(TypeBuilder builder, string host, string name, Type attribute, Type result)
    {
        // An activity asks for what its trigger tells beside the input, by the name under which the extension tells it.
        var isActivity = attribute == typeof(ActivityTriggerAttribute);
        var method = builder.DefineMethod(
            name, MethodAttributes.Public | MethodAttributes.Static, result, isActivity ? [typeof(string), typeof(string)] : [typeof(string)]);
        method.SetCustomAttribute(new(typeof(FunctionNameAttribute).GetConstructor([typeof(string)])!, [name]));
        method.DefineParameter(1, ParameterAttributes.None, "input").SetCustomAttribute(new(attribute.GetConstructor([])!, []));
        if (isActivity)
        {
            method.DefineParameter(2, ParameterAttributes.None, "instanceId");
        }

        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldstr, host);
        code.Emit(OpCodes.Ldstr, name);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(isActivity ? OpCodes.Ldarg_1 : OpCodes.Ldnull);
        code.Emit(OpCodes.Call, typeof(DurableBridge).GetMethod(nameof(DurableBridge.InvokeAsync))!);
        code.Emit(OpCodes.Ret);
        return method;
    }
}
