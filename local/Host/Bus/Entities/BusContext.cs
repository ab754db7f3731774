using RequestRouter.Local.Host.Storage;
using RequestRouter.Local.Host.Time;

namespace RequestRouter.Local.Host.Bus.Entities;

/// <summary>What every entity of a broker stands on.</summary>
internal sealed record BusContext(IRowStore Store, TimeProvider Time, WorkTracker Work)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
