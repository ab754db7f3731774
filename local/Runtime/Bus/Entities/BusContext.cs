using RequestRouter.Local.Runtime.Storage;
using RequestRouter.Local.Runtime.Time;

namespace RequestRouter.Local.Runtime.Bus.Entities;

/// <summary>What every entity of a broker stands on.</summary>
internal sealed record BusContext(IRowStore Store, TimeProvider Time, WorkTracker Work)
{
    public DateTimeOffset Now => Time.GetUtcNow();
}
