namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Code that runs around every invocation, whatever triggered it. One instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs around <paramref name="next"/>, or in its place.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
