using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>One invocation. What few functions ask for is made when they ask.</summary>
internal sealed class InvocationContext(FunctionPlan plan, Invocation invocation, IServiceProvider services, InvocationLimit limit)
    : FunctionContext
{
    private readonly Activity? activity = Activity.Current;

    public FunctionPlan Plan => plan;

    public Invocation Invocation => invocation;

    public InvocationOutcome Result { get; } = new();

    public override string InvocationId => field ??= Guid.NewGuid().ToString();

    public override string FunctionId => plan.Definition.Id;

    public override TraceContext TraceContext => field ??= new InvocationTrace(activity);

    public override BindingContext BindingContext => field ??= new InvocationBindings(invocation.BindingData);

    public override RetryContext RetryContext => FirstAttempt.Instance;

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override FunctionDefinition FunctionDefinition => plan.Definition;

    public override IDictionary<object, object> Items
    {
        get => field ??= invocation.Item is { } item ? new Dictionary<object, object> { [item.Key] = item.Value } : [];
        set;
    }

    public override IInvocationFeatures Features => field ??= new InvocationFeatures(invocation.Features);

    public override CancellationToken CancellationToken => limit.Token;
}
