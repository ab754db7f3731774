namespace RequestRouter.Convention.Model.Practices;

/// <summary>Which days count, for windows in working days: the days of the requested State.</summary>
public sealed record WorkingCalendar
{
    /// <summary>IANA name of the time zone in which days begin and end, as <c>Europe/Amsterdam</c>.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Days of the week on which nobody works.</summary>
    public IReadOnlyList<DayOfWeek> Weekend { get; init; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>Holidays, as local dates.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>
    /// The end (local midnight) of the <paramref name="days"/>th working day after the local day of <paramref name="from"/>, in UTC.
    /// Where clocks jump over midnight, the first instant of the next local day. A calendar without working days counts every day.
    /// </summary>
    public DateTimeOffset AfterWorkingDays(DateTimeOffset from, int days)
    {
        var day = Calendar.DayOf(from, TimeZone);
        var everyDay = Weekend.Distinct().Count() == 7;
        for (var left = days; left > 0;)
        {
            if (day == DateOnly.MaxValue)
                return DateTimeOffset.MaxValue;
            day = day.AddDays(1);
            if (everyDay || IsWorkingDay(day))
                left--;
        }
        return Calendar.StartOf(Calendar.Plus(day, 1), TimeZone);
    }

    /// <summary>Whether people work on this local date.</summary>
    public bool IsWorkingDay(DateOnly day) => !Weekend.Contains(day.DayOfWeek) && !Holidays.Contains(day);
}
