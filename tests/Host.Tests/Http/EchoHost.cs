using RequestRouter.Host.Tests.Support;

namespace RequestRouter.Host.Tests.Http;

/// <summary>Serves what takes and gives, streams and is anybody's.</summary>
public sealed class EchoHost : SharedHost
{
    internal static readonly string[] Functions =
        ["Echo", "Time", "Setting", "Typed", "Rest", "AnyMethod", "Headed", "Broken", "Nothing", "Count", "Unserved"];

    internal override HostPlan Plan => new(Functions);
}
