using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Http;

/// <summary>One function with middleware around it.</summary>
public sealed class MiddlewareHost : SharedHost
{
    internal override HostPlan Plan => new("Say");
}
