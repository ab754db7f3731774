namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>Runs one function: a service scope, middleware, parameter binding, the method, its result (awaited).</summary>
internal interface IFunctionInvoker
{
    Task<object?> InvokeAsync(FunctionEntry function, Invocation invocation, CancellationToken cancellationToken);
}
