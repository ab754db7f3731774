using Microsoft.Extensions.Caching.Memory;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Communications that this process stored a moment ago, for the step that mostly follows in the same process. Each is given out
/// once; whoever does not find one reads the row.
/// </summary>
internal sealed class ReceivedRows
{
    private const long MostBytes = 16 << 20;
    private const int BytesBesideBody = 4096;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache rows = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    public void Keep(InboundCommunication inbound) => rows.Set((inbound.CaseId, inbound.RowId), inbound, new MemoryCacheEntryOptions
    {
        AbsoluteExpirationRelativeToNow = Kept,
        Size = BytesBesideBody + (inbound.Body?.Length ?? 0),
    });

    public InboundCommunication? Take(CaseId caseId, string rowId)
    {
        if (!rows.TryGetValue<InboundCommunication>((caseId, rowId), out var inbound))
        {
            return null;
        }

        rows.Remove((caseId, rowId));
        return inbound;
    }
}
