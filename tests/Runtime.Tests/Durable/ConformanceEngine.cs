using RequestRouter.Runtime.Tests.Durable.Conformance;

namespace RequestRouter.Runtime.Tests.Durable;

/// <summary>The engine that the conformance suite is run on: the one place to change for another.</summary>
internal static class ConformanceEngine
{
    public static IDurableFixture New() => new EngineFixture();
}
