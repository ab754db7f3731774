using RequestRouter.Local.Runtime.Storage;

namespace RequestRouter.Local.Runtime.Durable.History;

/// <summary>
/// Where the engine's rows stand. An instance's rows share a partition: <c>h/</c> turns by generation, <c>m/</c> messages
/// that no turn has consumed, <c>s</c> status. <c>r</c> partitions list the instances that have something to do after a
/// restart; <c>t</c> partitions list timers by the hour they are due in.
/// </summary>
internal static class DurableRows
{
    public const string Instances = "durable/i/";
    public const string Timers = "durable/t/";
    public const string Runnable = "durable/r/";
    public const string Turns = "h/";
    public const string Inbox = "m/";
    public const string StatusRow = "s";

    public static RowKey Epoch { get; } = new("durable/engine", "epoch");

    public static string Partition(string instance) => Instances + instance;

    public static RowKey Status(string instance) => new(Partition(instance), StatusRow);

    public static RowKey Turn(string instance, int generation, int turn) => new(Partition(instance), $"{Turns}{generation:D8}/{turn:D8}");

    public static RowKey Message(string instance, long sequence) => new(Partition(instance), $"{Inbox}{sequence:D19}");

    public static RowKey RunnableRow(string instance) => new($"{Runnable}{Shard(instance):x2}", instance);

    public static long TimerBucket(DateTime due) => due.Ticks / TimeSpan.TicksPerHour;

    public static string TimerPartition(long bucket) => $"{Timers}{bucket:D10}";

    // A stable hash: string.GetHashCode differs from process to process.
    private static int Shard(string instance)
    {
        uint hash = 2166136261;
        foreach (char c in instance)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(hash & 0x3f);
    }
}
