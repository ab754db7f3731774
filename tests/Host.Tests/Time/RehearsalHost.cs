using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Time;

/// <summary>A host whose clock stands still.</summary>
public sealed class RehearsalHost : SharedHost
{
    internal override HostPlan Plan => new HostPlan("Time").With("Rehearsal", "true");
}
