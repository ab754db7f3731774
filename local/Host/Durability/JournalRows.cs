using RequestRouter.Local.Host.Storage;

namespace RequestRouter.Local.Host.Durability;

/// <summary>
/// Where the provider keeps what. Histories stand in hashed partitions, not one an instance: the store works page by page, and an
/// instance's few rows do not fill one. A procedure's history stands with its case's, for both move together.
/// </summary>
internal static class JournalRows
{
    public const string States = "dt|state";
    public const string Inputs = "dt|input";
    public const string Inbox = "dt|inbox";
    public const string Calls = "dt|calls";
    public const string Timers = "dt|timers";
    private const int HistoryPartitions = 64;

    public static RowKey State(string instance) => new(States, instance);

    public static RowKey Input(string instance) => new(Inputs, instance);

    public static RowKey Message(string instance, long sequence) => new(Inbox, $"{instance}/{sequence:D19}");

    public static RowKey Call(long sequence) => new(Calls, $"{sequence:D19}");

    public static RowKey Timer(DateTime due, long sequence) => new(Timers, $"{due.Ticks:D19}/{sequence:D19}");

    public static RowKey Turn(string instance, string execution, int turn) => new(HistoryOf(instance), $"{TurnsOf(instance, execution)}{turn:D8}");

    public static string TurnsOf(string instance, string execution) => $"{instance}/{execution}/";

    public static string HistoryOf(string instance)
    {
        var hash = 2166136261;
        foreach (var character in instance)
        {
            if (character == ':')
            {
                break;
            }

            hash = (hash ^ character) * 16777619;
        }

        return $"dt|history|{hash % HistoryPartitions:D2}";
    }

    /// <summary>The number at the end of a message's row.</summary>
    public static long SequenceOf(RowKey key) => long.Parse(key.Row.AsSpan(key.Row.Length - 19), System.Globalization.CultureInfo.InvariantCulture);
}
