using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>How one function is called, worked out once: its instance, each argument, its result.</summary>
internal sealed class FunctionPlan
{
    private readonly FunctionEntry function;
    private readonly MethodInvoker method;
    private readonly ObjectFactory? instance;
    private readonly Func<InvocationContext, object?>[] arguments;
    private readonly Func<object?, Task<object?>> result;

    public FunctionPlan(FunctionEntry function, IEnumerable<IInputBinder> binders)
    {
        this.function = function;
        method = MethodInvoker.Create(function.Method);
        instance = function.Method.IsStatic ? null : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        arguments = [.. function.Method.GetParameters().Select(parameter => Argument(parameter, binders))];
        result = ResultOf.Method(function.Method.ReturnType);
        Definition = new EntryDefinition(function);
    }

    public EntryDefinition Definition { get; }

    /// <summary>Makes the instance from the invocation's scope, binds, calls, and waits for the result.</summary>
    public async Task<object?> CallAsync(InvocationContext context)
    {
        var target = instance?.Invoke(context.InstanceServices, []);
        var values = new object?[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = arguments[index](context);
        }

        object? returned;
        try
        {
            returned = method.Invoke(target, values.AsSpan());
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
        {
            ExceptionDispatchInfo.Throw(thrown);
            throw;
        }

        return await result(returned);
    }

    private Func<InvocationContext, object?> Argument(ParameterInfo parameter, IEnumerable<IInputBinder> binders)
    {
        if (function.IsTriggered(parameter))
        {
            return context => context.Invocation.TriggerValue;
        }

        if (parameter.ParameterType == typeof(FunctionContext))
        {
            return context => context;
        }

        if (parameter.ParameterType == typeof(CancellationToken))
        {
            return context => context.CancellationToken;
        }

        if (parameter.GetCustomAttribute<InputBindingAttribute>() is { } attribute)
        {
            var binder = binders.First(candidate => candidate.Attribute == attribute.GetType());
            return _ => binder.Bind(function, parameter);
        }

        return context => context.Invocation.Other?.Invoke(parameter) switch
        {
            (true, var value) => value,
            _ when parameter.HasDefaultValue => parameter.DefaultValue,
            _ => throw new InvalidOperationException(
                $"Function '{function.Name}' ({function.Place}): nothing gives the parameter '{parameter.Name}'."),
        };
    }
}
