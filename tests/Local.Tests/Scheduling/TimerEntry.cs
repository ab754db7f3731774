namespace RequestRouter.Local.Tests.Scheduling;

public sealed record TimerEntry(string What, DateTimeOffset At, bool IsPastDue, DateTime? Last, DateTime? Next);
