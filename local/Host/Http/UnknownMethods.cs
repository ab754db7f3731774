using Microsoft.AspNetCore.Http;

namespace RequestRouter.Local.Host.Http;

/// <summary>
/// Answers 404 where a route exists but not for the request's method, as the Functions host does (it never answers 405),
/// so that an app tested here sees what its callers will see.
/// </summary>
internal sealed class UnknownMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ServedRoute>() is null)
        {
            http.SetEndpoint(null);
        }

        return next(http);
    }
}
