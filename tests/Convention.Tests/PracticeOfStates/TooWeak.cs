using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.PracticeOfStates;

/// <summary>A practice takes no guard away: each bound cites what it guards, and a bound of the router cites nothing.</summary>
public class TooWeak
{
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    public static TheoryData<string, Practice, Practice, string> Bounds => new()
    {
        { "/consultationWindowDays", Default with { ConsultationWindowDays = 2 }, Default with { ConsultationWindowDays = 3 }, "40(28)" },
        { "/consultationWindowDays", Default with { ConsultationWindowDays = 367 }, Default with { ConsultationWindowDays = 366 }, "40(28)" },
        { "/extraditionConsultationDays", Default with { ExtraditionConsultationDays = 9 }, Default with { ExtraditionConsultationDays = 10 }, "37(17)" },
        { "/extraditionConsultationDays", Default with { ExtraditionConsultationDays = 367 }, Default with { ExtraditionConsultationDays = 366 }, "37(17)" },
        { "/urgentConsultationWindow", Default with { UrgentConsultationWindow = TimeSpan.FromHours(12) - Tick }, Default with { UrgentConsultationWindow = TimeSpan.FromHours(12) }, "40(28)" },
        { "/preservationConsultationWindow", Default with { PreservationConsultationWindow = Hour - Tick }, Default with { PreservationConsultationWindow = Hour }, "42(6)" },
        { "/statusHumanInterval", Default with { StatusHumanInterval = Days(30) + Tick }, Default with { StatusHumanInterval = Days(30) }, "40(26)" },
        { "/exculpatoryWindow", Default with { ExculpatoryWindow = Days(30) + Tick }, Default with { ExculpatoryWindow = Days(30) }, "40(19)" },
        { "/coolingPeriod", Default with { CoolingPeriod = -Tick }, Default with { CoolingPeriod = TimeSpan.Zero }, "42(8)" },
        { "/liftHearingWindow", Default with { LiftHearingWindow = Days(1) - Tick }, Default with { LiftHearingWindow = Days(1) }, "50(8)" },
        { "/calendar/timeZone", Default with { Calendar = new WorkingCalendar { TimeZone = "Somewhere" } }, Default with { Calendar = new WorkingCalendar { TimeZone = "Asia/Singapore" } }, "" },
        { "/exculpatoryWindow", Default with { ExculpatoryWindow = -Tick }, Default with { ExculpatoryWindow = TimeSpan.Zero }, "" },
        { "/statusHumanInterval", Default with { StatusHumanInterval = -Tick }, Default with { StatusHumanInterval = TimeSpan.Zero }, "" },
        { "/deadlineReminderBefore", Default with { DeadlineReminderBefore = -Tick }, Default with { DeadlineReminderBefore = TimeSpan.Zero }, "" },
        { "/preservationEndWarning", Default with { PreservationEndWarning = -Tick }, Default with { PreservationEndWarning = TimeSpan.Zero }, "" },
        { "/closeAfter", Default with { CloseAfter = Longest + Tick }, Default with { CloseAfter = Longest }, "" },
        { "/coolingPeriod", Default with { CoolingPeriod = Longest + Tick }, Default with { CoolingPeriod = Longest }, "" },
        { "/calendar/holidays", Celebrating(2001), Celebrating(2000), "" },
        { "/calendar/weekend", Resting(7), Resting(6), "" },
    };

    [Theory]
    [Shows("59.2-1")]
    [MemberData(nameof(Bounds))]
    public void A_bound_is_met_or_named(string pointer, Practice weak, Practice strictest, string paragraph)
    {
        var fault = Assert.Single(weak.Faults());
        Assert.Equal((pointer, Codes.PracticeTooWeak, paragraph), (fault.Pointer, fault.Code, fault.Paragraph.Text));
        Assert.Empty(strictest.Faults());
    }

    [Theory]
    [InlineData(nameof(Practice.AcknowledgeWithin))]
    [InlineData(nameof(Practice.ExecutionReminderEvery))]
    [InlineData(nameof(Practice.InformationReminderEvery))]
    [InlineData(nameof(Practice.StatusAnswerWithin))]
    [InlineData(nameof(Practice.NeedCheckEvery))]
    [InlineData(nameof(Practice.WrittenConfirmationWithin))]
    [InlineData(nameof(Practice.ConditionsReminderAfter))]
    [InlineData(nameof(Practice.DeletionReminderBefore))]
    [InlineData(nameof(Practice.DeletionReminderEvery))]
    [InlineData(nameof(Practice.CostTermsWithin))]
    [InlineData(nameof(Practice.SecrecyChoiceWithin))]
    [InlineData(nameof(Practice.ReceiptWithin))]
    [InlineData(nameof(Practice.ConfirmEntriesEvery))]
    [InlineData(nameof(Practice.CloseAfter))]
    [InlineData(nameof(Practice.ExculpatoryNoticeWithin))]
    [InlineData(nameof(Practice.PreservationReminderEvery))]
    [InlineData(nameof(Practice.AnswerReminderEvery))]
    [InlineData(nameof(Practice.ReturnReminderEvery))]
    [InlineData(nameof(Practice.PagingReminderEvery))]
    public void A_reminder_comes_at_most_once_a_minute(string interval)
    {
        var fault = Assert.Single(With(interval, TimeSpan.FromMinutes(1) - Tick).Faults());
        Assert.Equal(("/" + char.ToLowerInvariant(interval[0]) + interval[1..], Codes.PracticeTooWeak, ""), (fault.Pointer, fault.Code, fault.Paragraph.Text));
        Assert.Empty(With(interval, TimeSpan.FromMinutes(1)).Faults());
    }

    [Fact]
    public void All_faults_are_named_at_once() =>
        Assert.Equal(["/consultationWindowDays", "/coolingPeriod"], (Default with { ConsultationWindowDays = 0, CoolingPeriod = -Tick }).Faults().Select(f => f.Pointer));

    [Fact]
    public void The_default_is_sound() => Assert.Empty(Default.Faults());

    private static Practice Default => Practice.Default;

    private static TimeSpan Longest => Text.Values.Bounds.Longest;

    private static TimeSpan Hour => TimeSpan.FromHours(1);

    private static TimeSpan Days(int days) => TimeSpan.FromDays(days);

    private static Practice Resting(int days) => Default with { Calendar = new WorkingCalendar { Weekend = [.. Enum.GetValues<DayOfWeek>().Take(days), DayOfWeek.Sunday] } };

    private static Practice Celebrating(int days) => Default with { Calendar = Default.Calendar with { Holidays = [.. Enumerable.Range(0, days).Select(new DateOnly(2026, 1, 1).AddDays)] } };

    private static Practice With(string interval, TimeSpan length)
    {
        var practice = Default with { };
        typeof(Practice).GetProperty(interval)!.SetValue(practice, length);
        return practice;
    }
}
