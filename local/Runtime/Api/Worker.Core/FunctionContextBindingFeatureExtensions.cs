using RequestRouter.Local.Runtime.Hosting;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Access to what an invocation gives, for middleware that looks at it or replaces it.</summary>
public static class FunctionContextBindingFeatureExtensions
{
    /// <summary>The function's result, which may be replaced until the outermost middleware has returned.</summary>
    /// <exception cref="InvalidOperationException">The context was not made by the host.</exception>
    public static InvocationResult GetInvocationResult(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context is InvocationContext own
            ? own.Result
            : throw new InvalidOperationException("This context was not made by the host: it holds no invocation result.");
    }
}
