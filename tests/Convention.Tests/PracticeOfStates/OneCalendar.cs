namespace RequestRouter.Convention.Tests.PracticeOfStates;

/// <summary>Days are counted in one way, in named zones of a database that the library brings along.</summary>
public class OneCalendar
{
    [Theory]
    [InlineData("localtime")]
    [InlineData("posixrules")]
    [InlineData("right/UTC")]
    [InlineData("posix/Europe/Paris")]
    [InlineData("UTC+01:00")]
    [InlineData("Europe/Nowhere")]
    [InlineData("")]
    public void A_zone_that_follows_a_machine_or_is_no_IANA_name_is_refused(string zone)
    {
        Assert.False(Calendar.IsZone(zone));
        Assert.Contains((Practice.Default with { Calendar = new WorkingCalendar { TimeZone = zone } }).Faults(), f => f.Pointer == "/calendar/timeZone");
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("Asia/Singapore")]
    public void IANA_names_are_known(string zone) => Assert.True(Calendar.IsZone(zone));

    /// <summary>Whatever the package brings: steps are decided by another only once that is held, and chosen here.</summary>
    [Fact]
    public void The_database_is_the_newest_that_is_held_and_not_the_package_s() => Assert.Equal("TZDB: 2026f (mapping: 49)", Calendar.Database);

    [Fact]
    public void A_day_with_two_midnights_begins_with_the_first() => // 40(28)
        Assert.Equal(new DateTimeOffset(2027, 10, 31, 0, 0, 0, TimeSpan.Zero),
            new WorkingCalendar { TimeZone = "Atlantic/Azores", Weekend = [] }.AfterWorkingDays(new DateTimeOffset(2027, 10, 29, 12, 0, 0, TimeSpan.Zero), 1));

    [Fact]
    public void Full_days_end_with_the_local_day_and_have_all_their_hours() // 40(29), 42(8)
    {
        var from = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(new DateTimeOffset(2026, 12, 8, 16, 0, 0, TimeSpan.Zero), Calendar.EndOfFullDays(from, 15, "Asia/Singapore"));
        var spring = new DateTimeOffset(2027, 3, 27, 22, 59, 0, TimeSpan.Zero); // 23:59 in Amsterdam, the night before the clocks go forward
        Assert.Equal(spring.AddDays(1), Calendar.EndOfFullDays(spring, 1, "Europe/Amsterdam"));
    }

    [Fact]
    public void Nothing_overflows()
    {
        var last = DateTimeOffset.MaxValue;
        Assert.Equal(last, Calendar.EndOfFullDays(last.AddDays(-1), 60, "Pacific/Kiritimati"));
        Assert.Equal(last, Calendar.DaysAfter(last.AddDays(-1), 90));
        Assert.Equal(last, Calendar.YearAfter(last.AddDays(-1)));
        Assert.Equal(last, Calendar.EndOfMonths(last.AddDays(-1), 6, "UTC"));
        Assert.Equal(last, new WorkingCalendar().AfterWorkingDays(last.AddDays(-3), 366));
    }

    [Fact]
    public void A_fact_of_the_same_second_is_not_before() // 42(8)
    {
        var received = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddTicks(1);
        Assert.False(Calendar.IsBefore(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), received));
        Assert.True(Calendar.IsBefore(new DateTimeOffset(2026, 11, 23, 8, 59, 59, TimeSpan.Zero), received));
    }
}
