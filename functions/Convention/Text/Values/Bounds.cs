namespace RequestRouter.Convention.Text.Values;

/// <summary>
/// How far instants and durations reach. Technical limits, not the Convention's: within them no sum of an instant and a few
/// durations leaves the calendar, so that what was accepted can always be reckoned with.
/// </summary>
public static class Bounds
{
    /// <summary>The first instant a State may name: older than any treaty that is still in force between two Parties.</summary>
    public static DateTimeOffset Earliest { get; } = new(1800, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The last instant a State may name, exclusive.</summary>
    public static DateTimeOffset Latest { get; } = new(2300, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The longest duration a State may set.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(3660);

    /// <summary>The most holidays of one calendar: thirty years of about sixty.</summary>
    public const int Holidays = 2000;

    /// <summary>Whether an instant is one a State may name.</summary>
    public static bool Hold(DateTimeOffset at) => at >= Earliest && at < Latest;

    /// <summary>Whether a local date is one a State may name.</summary>
    public static bool Hold(DateOnly day) => day.Year >= Earliest.Year && day.Year < Latest.Year;

    /// <summary>Whether a duration is one a State may set, before what the setting itself demands.</summary>
    public static bool Hold(TimeSpan duration) => duration <= Longest && duration >= -Longest;
}
