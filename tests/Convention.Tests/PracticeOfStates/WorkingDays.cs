namespace RequestRouter.Convention.Tests.PracticeOfStates;

/// <summary>A window of working days ends when the last of them is over where the requested State is.</summary>
public class WorkingDays
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, "2026-12-01")]
    [InlineData(4, "2026-12-04")]
    [InlineData(5, "2026-12-05")]
    [InlineData(6, "2026-12-08")]
    public void Weekends_do_not_count(int days, string end) => // 40(28)
        Assert.Equal(At(end), new WorkingCalendar().AfterWorkingDays(Friday, days));

    [Fact]
    public void Holidays_do_not_count() => // 40(28)
        Assert.Equal(At("2026-12-03"), new WorkingCalendar { Holidays = [new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 1)] }.AfterWorkingDays(Friday, 1));

    [Fact]
    public void Another_weekend_is_the_State_s_own() => // 40(28)
        Assert.Equal(At("2026-11-30"), new WorkingCalendar { Weekend = [DayOfWeek.Friday, DayOfWeek.Saturday] }.AfterWorkingDays(Friday, 1));

    [Fact]
    public void Days_are_those_of_the_State_s_clock() // 40(28)
    {
        var calendar = new WorkingCalendar { TimeZone = "Asia/Singapore" };
        Assert.Equal(At("2026-12-01").AddHours(-8), calendar.AfterWorkingDays(Friday, 1));
        Assert.Equal(At("2026-12-01").AddHours(-8), calendar.AfterWorkingDays(Friday.AddHours(2), 1)); // Saturday there
        Assert.Equal(At("2026-11-28").AddHours(-8), calendar.AfterWorkingDays(Friday.AddDays(-1).AddHours(0.99), 1)); // still Thursday there
        Assert.Equal(At("2026-12-01").AddHours(-8), calendar.AfterWorkingDays(Friday.AddDays(-1).AddHours(1), 1)); // Friday there
    }

    [Fact]
    public void A_zone_that_no_machine_knows_counts_as_universal_time() => // 40(28)
        Assert.Equal(At("2026-12-01"), new WorkingCalendar { TimeZone = "Somewhere" }.AfterWorkingDays(Friday, 1));

    [Fact]
    public void Seven_days_of_rest_are_seven_days_of_work() => // 40(28)
        Assert.Equal(At("2026-11-29"), new WorkingCalendar { Weekend = Enum.GetValues<DayOfWeek>(), Holidays = [new DateOnly(2026, 11, 28)] }.AfterWorkingDays(Friday, 1));

    [Fact]
    public void No_days_end_with_today() => // 40(28)
        Assert.Equal(At("2026-11-28"), new WorkingCalendar().AfterWorkingDays(Friday, 0));

    [Fact]
    public void A_day_that_begins_at_one_because_the_clocks_went_forward_begins_then() // 40(29)
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 22, 0, 0, TimeSpan.Zero), Calendar.StartOf(new DateOnly(2026, 3, 29), "Asia/Beirut"));
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 21, 0, 0, TimeSpan.Zero), Calendar.StartOf(new DateOnly(2026, 3, 30), "Asia/Beirut"));
    }

    private static DateTimeOffset At(string day) => new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);
}
