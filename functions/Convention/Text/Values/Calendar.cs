using NodaTime;

namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// The one way in which days, months and years are counted: local days of a named zone, from a time zone database that the
/// library holds and never from the host's. No instant overflows: what lies beyond the last day of the calendar is that day.
/// </summary>
public static class Calendar
{
    private static readonly DateTimeZone Universal = DateTimeZone.Utc;

    /// <summary>The release of the time zone database that days are counted with, as <c>TZDB: 2026f (mapping: 49)</c>.</summary>
    public static string Database => ZoneDatabase.InForce.Version;

    /// <summary>Whether this is an IANA name of that database; names that follow a machine, as <c>localtime</c>, are none.</summary>
    public static bool IsZone(string? name) => name is not null && ZoneDatabase.InForce.Zones.Ids.Contains(name);

    /// <summary>The names of all zones of that database that stand for a place or for universal time, in their order.</summary>
    public static IReadOnlyList<string> Places { get; } =
        [.. ZoneDatabase.InForce.Zones.Ids.Where(id => id == "UTC" || (id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && !id.StartsWith("SystemV/", StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>By how much clocks in a zone are ahead of universal time at an instant; a zone that is not known counts as universal time.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset at, string zone) => Zone(zone).GetUtcOffset(Instant.FromDateTimeOffset(at)).ToTimeSpan();

    /// <summary>The local day on which an instant falls; a zone that is not known counts as universal time.</summary>
    public static DateOnly DayOf(DateTimeOffset at, string zone) => Instant.FromDateTimeOffset(at).InZone(Zone(zone)).Date.ToDateOnly();

    /// <summary>The first instant of a local day, in UTC: of two midnights the first, and where the clocks jump over midnight the instant after.</summary>
    public static DateTimeOffset StartOf(DateOnly day, string zone) => StartOf(LocalDate.FromDateOnly(day), Zone(zone));

    /// <summary>
    /// The end of the last of so many full days, in UTC: the day of <paramref name="from"/> does not count, and they are never fewer hours
    /// than twenty-four each.
    /// </summary>
    public static DateTimeOffset EndOfFullDays(DateTimeOffset from, int days, string zone)
    {
        var end = StartOf(Plus(DayOf(from, zone), days + 1), zone);
        var hours = DateTimeOffset.MaxValue - from > TimeSpan.FromDays(days) ? from + TimeSpan.FromDays(days) : DateTimeOffset.MaxValue;
        return end > hours ? end : hours;
    }

    /// <summary>The beginning of the day that comes so many days after the day of <paramref name="date"/>, in universal time, in which the depositary's dates are kept.</summary>
    public static DateTimeOffset DaysAfter(DateTimeOffset date, int days) => StartOf(Plus(DayOf(date, "UTC"), days), "UTC");

    /// <summary>The beginning of the same day one year later, in universal time.</summary>
    public static DateTimeOffset YearAfter(DateTimeOffset date) => DayOf(date, "UTC") is { Year: < 9999 } day ? StartOf(day.AddYears(1), "UTC") : DateTimeOffset.MaxValue;

    /// <summary>The end of the day that has the same number so many months later, or of the last day of a shorter month, in UTC.</summary>
    public static DateTimeOffset EndOfMonths(DateTimeOffset from, int months, string zone) =>
        DayOf(from, zone) is { Year: < 9998 } day ? StartOf(day.AddMonths(months).AddDays(1), zone) : DateTimeOffset.MaxValue;

    /// <summary>Begun days from one instant to another, both included: from 1 to 20 May they are twenty.</summary>
    public static int BegunDays(DateTimeOffset from, DateTimeOffset to, string zone) => DayOf(to, zone).DayNumber - DayOf(from, zone).DayNumber + 1;

    /// <summary>
    /// Whether a fact that a State dates lies before something that the router dated: to the second, because nobody dates a fact more
    /// finely, and what is of the same second is not before.
    /// </summary>
    public static bool IsBefore(DateTimeOffset fact, DateTimeOffset recorded) => fact < recorded.AddTicks(-(recorded.Ticks % TimeSpan.TicksPerSecond));

    internal static DateOnly Plus(DateOnly day, int days) => days > DateOnly.MaxValue.DayNumber - day.DayNumber ? DateOnly.MaxValue : day.AddDays(days);

    private static DateTimeZone Zone(string name) => IsZone(name) ? ZoneDatabase.InForce.Zones[name] : Universal;

    private static DateTimeOffset StartOf(LocalDate day, DateTimeZone zone) =>
        day.Year >= 9999 ? DateTimeOffset.MaxValue : day.AtStartOfDayInZone(zone).ToInstant().ToDateTimeOffset();
}
