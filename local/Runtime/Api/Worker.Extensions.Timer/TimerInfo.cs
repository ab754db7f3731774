namespace Microsoft.Azure.Functions.Worker;

/// <summary>What a timer function is told about the occurrence it runs for.</summary>
public class TimerInfo
{
    /// <summary>Null where the schedule's status is not kept.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>True when the occurrence was due while the host was down, or is late for another reason.</summary>
    public bool IsPastDue { get; set; }
}
