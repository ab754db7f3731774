using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Hearings by videoconference.</summary>
public class Hearings
{
    private static RequestedItem Witness => A.Statement with { Videoconference = new VideoHearing(HeardAs.Witness, "The witness is too ill to travel") };

    private static Story Asked => new Story().Opens(A.RequestWith(A.Content with { Items = [Witness] })).Requested(new Acknowledge());

    private static Story Executing => Asked.Requested(A.Grant).Requested(A.Start);

    [Fact]
    [Shows("40.18-1")]
    public void Why_the_person_does_not_come_and_as_whom_the_person_is_heard_are_hints_for_any_purpose() // 40(18)
    {
        Ask(Witness with { Videoconference = new VideoHearing(HeardAs.Victim) }).IsRemarkedWith(Codes.ContentIncomplete, "40(18)", "/content/items/0/videoconference/because");
        Ask(Witness with { Videoconference = new VideoHearing(null, "Too ill") }).IsRemarkedWith(Codes.ContentIncomplete, "40(18)", "/content/items/0/videoconference/as");
        Ask(Witness with { Purpose = Purpose.InformationAndExpertise, Videoconference = new VideoHearing(HeardAs.Expert, "Too far") }).IsUnremarked();
        Ask(Witness).IsUnremarked();
    }

    [Fact]
    [Shows("40.18-1")]
    public void Whether_it_is_permitted_is_decided_apart_from_the_rest() // 40(18)
    {
        Asked.RequestedTries(new DeclineHearing()).IsRemarkedWith(Codes.ReasonsRequired, "40(25)");
        var declined = Asked.Requested(new DeclineHearing { Reason = "No court is connected" }).IsUnremarked().Tells(A.NL, "hearing-declined").StandsAt(ItemState.UnderReview);
        declined.RequestedTries(new PermitHearing()).IsRejectedWith(Codes.StateConflict, "40(18)");
        declined.Requested(A.Grant).Requested(A.Start).RequestedTries(new ScheduleHearing { At = A.Monday.AddDays(9) }).IsRejectedWith(Codes.StateConflict, "40(18)");
        A.CaseUnderReview.RequestedTries(new PermitHearing { OwnMeans = true }).IsRejectedWith(Codes.StateConflict, "40(18)");
    }

    [Fact]
    [Shows("40.18-2")]
    public void The_requesting_States_judge_conducts_it_on_its_wish_and_the_other_s_entry_agrees() // 40(18)
    {
        var theirs = new ScheduleHearing { At = A.Monday.AddDays(9), ConductedBy = A.NL, AttendedBy = "State Courts" };
        var story = Executing.Requested(new PermitHearing { OwnMeans = true }).RequestedTries(theirs).IsRejectedWith(Codes.Sovereignty, "40(18)", "/conductedBy");
        story.Requesting(new AgreeHearing { ConductedByRequesting = true }).Fork.Requested(theirs with { AttendedBy = null }).IsRemarkedWith(Codes.ContentIncomplete, "40(18)", "/attendedBy");
        story.RequestedTries(theirs with { ConductedBy = A.BR }).IsRejectedWith(Codes.Sovereignty, "40(18)");
        story.Requested(theirs).Tells(A.NL, "hearing-scheduled").Tells(A.SG, "hearing-scheduled");
    }

    [Fact]
    [Shows("40.18-2")]
    public void Neither_the_requested_State_s_word_alone_nor_one_on_the_means_lets_the_other_s_judge_conduct_it() // 40(18)
    {
        var theirs = new ScheduleHearing { At = A.Monday.AddDays(9), ConductedBy = A.NL, AttendedBy = "State Courts" };
        var permitted = Executing.Requested(new PermitHearing { OwnMeans = true });
        permitted.Fork.Requested(new AgreeHearing { ConductedByRequesting = true }).RequestedTries(theirs).IsRejectedWith(Codes.Sovereignty, "40(18)", "/conductedBy");
        permitted.Requesting(new AgreeHearing { MeansByRequesting = true }).RequestedTries(theirs).IsRejectedWith(Codes.Sovereignty, "40(18)", "/conductedBy");
    }

    [Fact]
    public void It_is_set_for_a_time_to_come_and_recorded_for_one_that_has_come() // 40(18)
    {
        var story = Executing.Requested(new PermitHearing { OwnMeans = true });
        story.Fork.RequestedTries(new ScheduleHearing()).IsRejectedWith(Codes.ContentIncomplete, "40(18)", "/at");
        story.Fork.RequestedTries(new ScheduleHearing { At = story.Now }).IsRejectedWith(Codes.ContentInvalid, "40(18)", "/at");
        story.Requested(new ScheduleHearing { At = A.Monday.AddDays(9) }).Until(A.Monday.AddDays(9));
        story.Fork.RequestedTries(new RecordHearing { HeldAt = story.Now.AddTicks(1), ConductingAuthority = "State Courts" }).IsRejectedWith(Codes.ContentInvalid, "40(18)", "/heldAt");
        story.Requested(new RecordHearing { HeldAt = story.Now, ConductingAuthority = "State Courts" }).IsUnremarked();
    }

    [Fact]
    public void A_hearing_that_is_near_has_no_reminder_before_it() => // 40(18)
        Assert.Equal(
            [new Limit("hearing", A.Monday.AddDays(2), true)],
            Executing.Requested(new PermitHearing { OwnMeans = true }).Requested(new ScheduleHearing { At = A.Monday.AddDays(2) }).Case!.Procedures.Single(p => p.Kind == "hearing-date").Limits);

    [Fact]
    [Shows("40.18-3")]
    public void Without_means_it_has_no_date_until_both_agree_that_the_requesting_State_provides_them() // 40(18)
    {
        var date = new ScheduleHearing { At = A.Monday.AddDays(9) };
        var story = Executing.Requested(new PermitHearing()).Requesting(new AgreeHearing { MeansByRequesting = true });
        story.RequestedTries(date).IsRejectedWith(Codes.AgreementRequired, "40(18)");
        story.RequestedTries(new AgreeHearing()).IsRejectedWith(Codes.ContentIncomplete, "40(18)");
        story.Requested(new AgreeHearing { MeansByRequesting = true }).Requested(date);
    }

    [Fact]
    public void Both_are_reminded_of_its_date_and_it_is_recorded_how_it_was_held() // 40(18)
    {
        var story = Executing.Requested(new PermitHearing { OwnMeans = true }).Requested(new ScheduleHearing { At = A.Monday.AddDays(9) });
        story.Fork.RequestedTries(new RecordHearing { HeldAt = A.Monday, ConductingAuthority = "State Courts" }).IsRemarkedWith(Codes.StateConflict, "40(18)");
        story.After(TimeSpan.FromDays(7)).Tells(A.NL, "hearing-date-reminder").Tells(A.SG, "hearing-date-reminder");
        story.Requested(new ScheduleHearing { At = A.Monday.AddDays(20) }).Until(A.Monday.AddDays(17));
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "hearing-date");
        story.Until(A.Monday.AddDays(20)).Tells(A.NL, "hearing-date-elapsed");
        Assert.Equal(["hearing-record"], story.Case!.Procedures.Select(p => p.Kind).Where(k => k.StartsWith("hearing", StringComparison.Ordinal)));
        story.Fork.RequestedTries(new RecordHearing { HeldAt = story.Now }).IsRemarkedWith(Codes.ContentIncomplete, "40(18)", "/conductingAuthority");
        story.Requested(new RecordHearing { HeldAt = story.Now, ConductingAuthority = "State Courts" }).Tells(A.NL, "hearing-recorded");
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind.StartsWith("hearing", StringComparison.Ordinal));
    }

    [Fact]
    public void Until_it_is_decided_the_requested_State_is_reminded() => // 40(18)
        Asked.After(Practice.Default.AnswerReminderEvery).Tells(A.SG, "hearing-permission-reminder").Requested(new PermitHearing { OwnMeans = true }).Tells(A.NL, "hearing-permitted");

    private static Story Ask(RequestedItem item) => A.Story.Attempt(A.RequestWith(A.Content with { Items = [item] }));
}
