using System.Reflection;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using RequestRouter.Local.Runtime.Durable.Catalog;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Durable.Functions;

/// <summary>An orchestrator function: each of its turns is an invocation of its own, so that middleware sees it.</summary>
internal sealed class OrchestratorFunction : IOrchestratorEntry
{
    private readonly FunctionEntry function;
    private readonly IFunctionInvoker invoker;
    private readonly ParameterInfo? input;
    private readonly MethodInvoker method;
    private readonly Func<object?, Task<object?>> result;

    public OrchestratorFunction(FunctionEntry function, IFunctionInvoker invoker)
    {
        this.function = function;
        this.invoker = invoker;
        if (function.TriggerParameter.ParameterType != typeof(TaskOrchestrationContext))
        {
            throw function.Refuse($"the trigger parameter '{function.TriggerParameter.Name}' must be a TaskOrchestrationContext.");
        }

        var others = function.OtherParameters.ToList();
        foreach (var parameter in function.Method.GetParameters().Where(parameter => !function.IsTriggered(parameter) && others.All(other => other.Position != parameter.Position)))
        {
            throw function.Refuse($"an orchestrator takes its context and its input; nothing gives the parameter '{parameter.Name}'.");
        }

        if (others.Count > 1)
        {
            throw function.Refuse($"an orchestrator has one input; nothing gives the parameter '{others[1].Name}'.");
        }

        input = others.FirstOrDefault();
        method = MethodInvoker.Create(function.Method);
        result = ResultOf.Method(function.Method.ReturnType);
    }

    public ITaskOrchestrator Create(IServiceProvider services) => new Code(
        this, function.Method.IsStatic ? null : ActivatorUtilities.CreateInstance(services, function.Method.DeclaringType!));

    public async ValueTask SurroundAsync(TaskOrchestrationContext context, Action<IServiceProvider> turn, CancellationToken cancellation)
    {
        var invocation = new Invocation
        {
            TriggerValue = context,
            Body = services =>
            {
                turn(services);
                return Task.FromResult<object?>(null);
            },
        };
        await invoker.InvokeAsync(function, invocation, cancellation);
    }

    private sealed class Code(OrchestratorFunction of, object? target) : ITaskOrchestrator
    {
        public Type InputType => of.input?.ParameterType ?? typeof(object);

        public Type OutputType => typeof(object);

        public Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
        {
            var values = of.function.Method.GetParameters().Select(parameter => of.function.IsTriggered(parameter) ? context : input).ToArray();
            try
            {
                return of.result(of.method.Invoke(target, values.AsSpan()));
            }
            catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } thrown)
            {
                return Task.FromException<object?>(thrown);
            }
        }
    }
}
