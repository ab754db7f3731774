namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>The rest of the pipeline: middleware further in, and at its end the function.</summary>
public delegate Task FunctionExecutionDelegate(FunctionContext context);
