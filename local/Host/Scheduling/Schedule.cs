using System.Globalization;
using NCrontab;

namespace RequestRouter.Local.Host.Scheduling;

/// <summary>The occurrences of a timer trigger, in UTC.</summary>
internal sealed class Schedule
{
    private static readonly TimeSpan ShortestKept = TimeSpan.FromMinutes(1);
    private readonly CrontabSchedule? cron;
    private readonly TimeSpan interval;

    private Schedule(CrontabSchedule cron) => this.cron = cron;

    private Schedule(TimeSpan interval) => this.interval = interval;

    /// <summary>An NCRONTAB expression of five fields (from minutes) or six (from seconds), or a positive duration.</summary>
    public static Schedule? Parse(string text)
    {
        if (text.Contains(':'))
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var interval) && interval > TimeSpan.Zero ? new(interval) : null;
        }

        var withSeconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds }) is { } cron ? new(cron) : null;
    }

    /// <summary>The first occurrence after <paramref name="instant"/>; null where there is none (30 February).</summary>
    public DateTimeOffset? Next(DateTimeOffset instant)
    {
        if (cron is null)
        {
            return instant + interval;
        }

        var end = DateTime.MaxValue;
        var next = cron.GetNextOccurrence(instant.UtcDateTime, end);
        return next == end ? null : new DateTimeOffset(DateTime.SpecifyKind(next, DateTimeKind.Utc));
    }

    /// <summary>Whether its status is worth keeping: not where two occurrences lie less than a minute apart.</summary>
    public bool IsKept(DateTimeOffset from)
    {
        var last = Next(from);
        for (var count = 0; count < 10 && last is { } instant; count++)
        {
            var next = Next(instant);
            if (next - instant < ShortestKept)
            {
                return false;
            }

            last = next;
        }

        return true;
    }
}
