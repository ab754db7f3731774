using System.Globalization;
using RequestRouter.Local.Runtime.Durable.History;
using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Durable.Timers;

/// <summary>A timer in the order in which timers fire: by due time, then instance, then number.</summary>
internal sealed record TimerEntry(DateTime Due, string Instance, int Generation, int Id) : IComparable<TimerEntry>
{
    public long Bucket => DurableRows.TimerBucket(Due);

    public RowKey Key => new(DurableRows.TimerPartition(Bucket), $"{Due.Ticks:D19}/{Generation:D8}/{Id + 1:D10}/{Instance}");

    public static TimerEntry Parse(RowKey key)
    {
        var parts = key.Row.Split('/', 4);
        var culture = CultureInfo.InvariantCulture;
        return new(
            new DateTime(long.Parse(parts[0], culture), DateTimeKind.Utc), parts[3], int.Parse(parts[1], culture), int.Parse(parts[2], culture) - 1);
    }

    public int CompareTo(TimerEntry? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Due.CompareTo(other.Due);
        order = order != 0 ? order : string.CompareOrdinal(Instance, other.Instance);
        order = order != 0 ? order : Generation.CompareTo(other.Generation);
        return order != 0 ? order : Id.CompareTo(other.Id);
    }
}
