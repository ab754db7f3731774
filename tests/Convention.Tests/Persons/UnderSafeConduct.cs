using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Persons;

/// <summary>A person who came of free will is safe from what lies before, until fifteen days of freedom to leave are over, 40(29).</summary>
public class UnderSafeConduct
{
    private static Story Here => A.Story.Opens(SoundRequests.Of(RequestKind.SafeConduct)).StandsAt(ItemState.Started);

    private static Story Counting => Here.Requesting(new InformPerson { At = A.Monday }).StandsAt(ItemState.Counting);

    [Fact]
    [Shows("40.29-1")]
    public void An_arrest_for_an_older_act_is_remarked_and_one_for_a_later_act_is_not() // 40(29)
    {
        foreach (var story in new[] { Here, Counting, Counting.Requesting(new ReportObstacle { Obstacle = "Illness" }) })
        {
            story.Fork.RequestingTries(new RecordRestriction { Act = "Fraud of 2019", ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(29)", "/act").Tells(A.SG, "restriction-recorded");
            story.Fork.RequestingTries(new RecordRestriction { Act = "Not said when" }).IsRemarkedWith(Codes.SafeConductActive, "40(29)", "/act");
            story.Requesting(new RecordRestriction { Act = "Theft yesterday", ActIsEarlier = false }).Tells(A.SG, "restriction-recorded");
        }
    }

    [Fact]
    [Shows("40.29-2")]
    public void Until_the_person_is_officially_told_no_day_counts() // 40(29)
    {
        var story = Here.After(TimeSpan.FromDays(100)).StandsAt(ItemState.Started).RequestingTries(new RecordRestriction { ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(29)");
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "safe-conduct");
        story.Fork.RequestingTries(new InformPerson()).IsRemarkedWith(Codes.ContentIncomplete, "40(29)", "/at");
        story.Fork.RequestingTries(new InformPerson { At = story.Now.AddDays(1) }).IsRejectedWith(Codes.ContentInvalid, "40(29)", "/at");
    }

    [Fact]
    [Shows("40.29-3")]
    public void No_number_of_days_ends_it_and_a_recorded_finding_does() // 40(29)
    {
        var story = Counting.Until(EndOf(A.Monday, 15).AddTicks(-1)).StandsAt(ItemState.Counting);
        story.Fork.RequestingTries(new RecordVoluntaryStay { Opportunity = "Flights", PersonHeard = "Yes" }).IsRemarkedWith(Codes.SafeConductActive, "40(29)").StandsAt(ItemState.Counting);
        story.Until(EndOf(A.Monday, 15)).StandsAt(ItemState.DaysOver).Tells(A.NL, "safe-conduct-elapsed").Tells(A.SG, "safe-conduct-elapsed");
        story.Fork.RequestingTries(new RecordRestriction { ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(29)").Tells(A.SG, "restriction-recorded");
        story.Fork.Requested(new ReportObstacle { Obstacle = "No passport" }).StandsAt(ItemState.Suspended);
        story.Fork.Requesting(new AgreeDays { Days = 30 }).StandsAt(ItemState.DaysOver).Requested(new AgreeDays { Days = 30 }).StandsAt(ItemState.Counting);
        story.After(TimeSpan.FromDays(400)).StandsAt(ItemState.DaysOver).Tells(A.NL, "voluntary-stay-reminder");
        story.Fork.Requesting(new RecordVoluntaryStay { Opportunity = "Flights every day" }).IsRemarkedWith(Codes.ContentIncomplete, "40(29)", "/personHeard").StandsAt(ItemState.Ended);
        story.Requesting(new RecordVoluntaryStay { Opportunity = "Flights every day", PersonHeard = "By the judge" }).IsUnremarked().StandsAt(ItemState.Ended).Tells(A.SG, "safe-conduct-ended");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [Shows("40.29-3")]
    public void A_stay_without_an_opportunity_of_leaving_is_on_record_and_ends_nothing(string? opportunity) // 40(29)
    {
        var story = Counting.Until(EndOf(A.Monday, 15)).Requesting(new RecordVoluntaryStay { Opportunity = opportunity, PersonHeard = "By the judge" });
        story.IsRemarkedWith(Codes.ContentIncomplete, "40(29)", "/opportunity").StandsAt(ItemState.DaysOver).Tells(A.NL, "voluntary-stay-recorded").Tells(A.SG, "voluntary-stay-recorded");
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "safe-conduct-ended");
        story.Fork.Requesting(new RecordRestriction { ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(29)");
        story.After(TimeSpan.FromDays(30)).Tells(A.NL, "voluntary-stay-reminder");
        story.Requesting(new RecordVoluntaryStay { Opportunity = "Flights every day", PersonHeard = "By the judge" }).StandsAt(ItemState.Ended);
    }

    [Fact]
    [Shows("40.29-3")]
    public void An_illness_begins_the_count_anew_when_it_ends() // 40(29)
    {
        var story = Counting.Until(A.Monday.AddDays(10));
        story.Fork.RequestingTries(new ReportObstacle()).IsRemarkedWith(Codes.ContentIncomplete, "40(29)", "/obstacle");
        story.Requesting(new ReportObstacle { Obstacle = "Illness" }).After(TimeSpan.FromDays(40)).StandsAt(ItemState.Suspended);
        var over = story.Requesting(new ReportObstacleOver()).Now;
        story.Until(EndOf(over, 15).AddTicks(-1)).StandsAt(ItemState.Counting).Until(EndOf(over, 15)).StandsAt(ItemState.DaysOver);
    }

    [Fact]
    [Shows("40.29-4")]
    public void Who_left_and_came_back_of_free_will_is_safe_no_longer() // 40(29)
    {
        Counting.After(TimeSpan.FromDays(9)).Requesting(new RecordVoluntaryReturn()).StandsAt(ItemState.Ended).Tells(A.NL, "safe-conduct-ended").Tells(A.SG, "safe-conduct-ended");
        Counting.RequestedTries(new RecordVoluntaryReturn()).IsRejectedWith(Codes.StateConflict, "40(29)");
        Here.Requesting(new RecordVoluntaryReturn()).StandsAt(ItemState.Ended);
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(null, 15)]
    [InlineData(20, 15)]
    [Shows("40.29-5")]
    public void Another_number_of_days_counts_when_both_recorded_it(int? theirs, int days) // 40(29)
    {
        var story = Counting.Requesting(new AgreeDays { Days = 30 });
        if (theirs is not null)
            story.Requested(new AgreeDays { Days = theirs });
        story.Until(EndOf(A.Monday, days).AddTicks(-1)).StandsAt(ItemState.Counting).Until(EndOf(A.Monday, days)).StandsAt(ItemState.DaysOver);
    }

    /// <summary>The end of the last full day, in universal time.</summary>
    private static DateTimeOffset EndOf(DateTimeOffset from, int days) => new(from.Date.AddDays(days + 1), TimeSpan.Zero);
}
