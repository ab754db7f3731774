namespace Microsoft.Azure.Functions.Worker;

/// <summary>Where a kept schedule stands; all instants in UTC.</summary>
public class ScheduleStatus
{
    /// <summary>The last occurrence that ran.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next occurrence expected.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this record last changed.</summary>
    public DateTime LastUpdated { get; set; }
}
