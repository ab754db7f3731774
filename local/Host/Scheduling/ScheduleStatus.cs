namespace RequestRouter.Local.Host.Scheduling;

/// <summary>Where a schedule stands; what a timer function is told of it. Times are UTC.</summary>
/// <param name="Last">The occurrence that ran last; the default value where none has.</param>
/// <param name="Next">The occurrence expected next.</param>
/// <param name="LastUpdated">When this was written.</param>
internal sealed record ScheduleStatus(DateTime Last, DateTime Next, DateTime LastUpdated);
