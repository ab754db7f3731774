using RequestRouter.Local.Tests.Durable.Conformance;

namespace RequestRouter.Local.Tests.Durable;

/// <summary>The engine that the conformance suite is run on: the one place to change for another.</summary>
internal static class ConformanceEngine
{
    public static IDurableFixture New() => new EngineFixture();
}
