namespace RequestRouter.Convention.Tests.Persons;

/// <summary>Facts about a person carry their own dates, and a late report costs nobody anything, 40(10)(d), 40(29).</summary>
public class DatesOfFacts
{
    private static readonly RecordConsent Consent = new() { Language = LanguageTag.Parse("en"), InformedBy = "Counsel", At = A.Monday };

    private static Story Departed => A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge()).Requested(Consent)
        .Requested(new AgreeTransfer { Terms = "One visit" }).Requesting(new AgreeTransfer { Terms = "One visit" }).Requested(new RecordDeparture());

    private static Story Here => A.Story.Opens(SoundRequests.Of(RequestKind.SafeConduct));

    [Fact]
    public void A_report_three_days_late_costs_no_day_of_credit() // 40(10)(d)
    {
        var story = Departed.After(TimeSpan.FromDays(3)).Requesting(new RecordArrival { At = A.Monday }).After(TimeSpan.FromDays(10))
            .Requesting(new RecordReturn { At = A.Monday.AddDays(9) });
        Assert.Equal(10, story.Case!.Items[0].Person!.CreditDays);
    }

    [Fact]
    public void Days_in_custody_are_those_of_the_sending_State_s_clock() // 40(10)(d)
    {
        var story = Departed.With(Practice.Default with { Calendar = new WorkingCalendar { TimeZone = "Asia/Singapore" } })
            .Requesting(new RecordArrival()).Until(A.Monday.AddHours(8)).Requesting(new RecordReturn()); // Tuesday in Singapore
        Assert.Equal(2, story.Case!.Items[0].Person!.CreditDays);
    }

    [Fact]
    public void A_fact_is_not_to_come_and_not_before_the_last() // 40(10)
    {
        var story = Departed.After(TimeSpan.FromDays(1));
        story.RequestingTries(new RecordArrival { At = story.Now.AddSeconds(1) }).IsRejectedWith(Codes.ContentInvalid, "40(10)", "/at");
        story.RequestingTries(new RecordArrival { At = A.Monday.AddDays(-1) }).IsRejectedWith(Codes.ContentInvalid, "40(10)", "/at");
        story.Requesting(new RecordArrival { At = A.Monday });
        story.RequestingTries(new RecordReturn { At = A.Monday.AddHours(-1) }).IsRejectedWith(Codes.ContentInvalid, "40(10)", "/at");
    }

    [Fact]
    public void Nobody_was_told_of_the_end_of_a_safe_conduct_that_had_not_begun() // 40(29)
    {
        Here.RequestingTries(new InformPerson { At = A.Monday.AddDays(-20) }).IsRejectedWith(Codes.ContentInvalid, "40(29)", "/at").StandsAt(ItemState.Started);
        Here.Requesting(new InformPerson { At = A.Monday }).StandsAt(ItemState.Counting);
    }

    [Fact]
    public void Fifteen_days_end_with_the_fifteenth_local_day() // 40(29)
    {
        var story = Here.With(Practice.Default with { Calendar = new WorkingCalendar { TimeZone = "Asia/Singapore" } }).Requesting(new InformPerson { At = A.Monday });
        Assert.Equal(new DateTimeOffset(2026, 12, 8, 16, 0, 0, TimeSpan.Zero), story.Case!.Procedures.Single(p => p.Kind == "safe-conduct").Limits[^1].At);
    }

    [Fact]
    public void A_new_count_begins_when_the_obstacle_ended_and_not_when_it_was_reported() // 40(29)
    {
        var story = Here.Requesting(new InformPerson { At = A.Monday }).Requesting(new ReportObstacle { Obstacle = "Illness" }).After(TimeSpan.FromDays(5))
            .Requesting(new ReportObstacleOver { At = A.Monday.AddDays(2) });
        Assert.Equal(A.Monday.AddDays(2), story.Case!.Items[0].Person!.CountFrom);
    }
}
