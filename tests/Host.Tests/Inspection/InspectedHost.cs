using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Inspection;

/// <summary>A host that shows what it holds.</summary>
public sealed class InspectedHost : SharedHost
{
    internal override HostPlan Plan => new HostPlan("Start", "Greet", "Hello", "Shout", "Settle").With("Inspection", "true").With("Watched", "Greet,Hello,Shout");
}
