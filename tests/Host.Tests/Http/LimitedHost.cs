using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Http;

/// <summary>Keys, a limit of bodies, headers on every response, and another prefix than the usual one.</summary>
public sealed class LimitedHost : SharedHost
{
    internal override HostPlan Plan => new HostPlan("Open", "Keyed", "Mastered", "Count", "Time", "Working")
        .WithExtension("http", """{ "routePrefix": "v1", "maxOutstandingRequests": 1, "customHeaders": { "X-Content-Type-Options": "nosniff" } }""")
        .With("FUNCTIONS_REQUEST_BODY_SIZE_LIMIT", "1000");
}
