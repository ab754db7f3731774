using Microsoft.AspNetCore.Http;
using RequestRouter.Local.Runtime.Http;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>The HTTP side of an invocation, for middleware.</summary>
public static class FunctionContextExtensions
{
    /// <summary>The request and response of an HTTP function; null for any other trigger.</summary>
    public static HttpContext? GetHttpContext(this FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items.TryGetValue(HttpInvocation.ContextItem, out var found) ? found as HttpContext : null;
    }
}
