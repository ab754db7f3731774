using Microsoft.Azure.Functions.Worker.Middleware;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>The app's middleware in the order it was added: the first runs outermost.</summary>
internal sealed class MiddlewarePipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => steps.Add(step);

    public FunctionExecutionDelegate Around(FunctionExecutionDelegate function) =>
        Enumerable.Reverse(steps).Aggregate(function, (inner, step) => step(inner));
}
