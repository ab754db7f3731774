namespace RequestRouter.Convention.Tests.Article42;

/// <summary>A request for the data holds them by itself until it is decided, 42(8).</summary>
public class HeldByTheRequest
{
    private static readonly DateTimeOffset Floor = new(2027, 1, 23, 0, 0, 0, TimeSpan.Zero);

    private static Story Preserved => A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true });

    [Fact]
    public void A_linked_request_locks_the_data_although_nobody_says_so() // 42(8)
    {
        var story = Preserved.Until(A.Monday.AddDays(59));
        story.Happens(new LinkedStep(Request(story).Case!)).Accepted().StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "preservation-locked").Tells(A.SG, "preservation-locked");
        story.After(TimeSpan.FromDays(100)).StandsAt(ItemState.HeldPendingDecision).RequestedTries(new ReleasePreserved()).IsRejectedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void Its_decision_unlocks_them() // 42(8)
    {
        var story = Preserved;
        var request = Request(story);
        story.Happens(new LinkedStep(request.Case!)).Accepted().Until(Floor);
        request.Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality));
        story.Happens(new LinkedStep(request.Case!)).Accepted().Tells(A.NL, "follow-up-decided");
        story.RequestedTries(new ReleasePreserved()).IsRejectedWith(Codes.PreservationLocked, "42(8)"); // time to mend the request
        story.Until(Floor + Practice.Default.CoolingPeriod).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void An_outcome_that_the_linked_case_does_not_bear_out_releases_nothing() // 42(8)
    {
        var story = Preserved;
        story.Happens(new LinkedStep(Request(story).Case!)).Accepted()
            .Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused }).StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "follow-up-undecided").Tells(A.SG, "follow-up-undecided");
        story.Until(Floor.AddDays(30)).RequestedTries(new ReleasePreserved()).IsRejectedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void Two_requests_hold_them_until_both_are_decided() // 42(8)
    {
        var story = Preserved;
        var (one, other) = (Request(story, "F-1"), Request(story, "F-2"));
        story.Happens(new LinkedStep(one.Case!)).Accepted().Happens(new LinkedStep(other.Case!)).Accepted();
        one.Requesting(new NoLongerRequired());
        story.Happens(new LinkedStep(one.Case!)).Accepted();
        Assert.Null(story.Case!.Items[0].Hold!.ReleasableFrom);
        other.Requested(new Acknowledge()).Requested(A.Grant);
        story.Happens(new LinkedStep(other.Case!)).Accepted();
        Assert.Equal(Floor, story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void What_is_still_there_after_the_period_is_held_too() // 42(8)
    {
        var story = Preserved.Until(Floor).StandsAt(ItemState.Expired);
        story.Happens(new LinkedStep(Request(story).Case!)).Accepted().StandsAt(ItemState.HeldPendingDecision);
        Preserved.Until(Floor).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).StandsAt(ItemState.HeldPendingDecision);
        Preserved.Until(Floor).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void A_case_that_is_no_request_for_the_data_changes_nothing() // 42(8)
    {
        var story = Preserved;
        Assert.IsType<Rejection>(story.Happens(new LinkedStep(A.CaseReceived.Case!)).Last);
        Assert.IsType<Rejection>(A.CaseReceived.Happens(new LinkedStep(Request(story).Case!)).Last);
        var request = Request(story);
        story.Happens(new LinkedStep(request.Case!)).Accepted();
        Assert.IsType<Rejection>(story.Happens(new LinkedStep(request.Case!)).Last); // nothing is new
    }

    [Fact]
    public void An_extension_ends_after_today() // 42(9)
    {
        var story = Preserved.Requesting(new AskExtension { Until = Floor.AddDays(30) }).Until(Floor.AddDays(5));
        story.RequestedTries(new ExtendPreservation { Until = Floor.AddDays(4) }).IsRejectedWith(Codes.ContentInvalid, "42(9)", "/until");
        story.Requested(new ExtendPreservation { Until = Floor.AddDays(30) }).StandsAt(ItemState.Effected);
    }

    [Fact]
    public void A_renewed_order_ends_after_the_one_it_renews() // 25(2)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true, OrderEnd = A.Monday.AddDays(80) });
        story.RequestedTries(new RenewOrder { OrderEnd = A.Monday.AddDays(80) }).IsRejectedWith(Codes.ContentInvalid, "25(2)", "/orderEnd");
        story.Requested(new RenewOrder { OrderEnd = A.Monday.AddDays(81) });
    }

    [Fact]
    public void A_late_wish_is_delivered_and_says_that_a_new_request_is_needed() // 42(9)
    {
        var story = Preserved.Until(Floor).Requesting(new AskExtension { Until = Floor.AddDays(30) }).StandsAt(ItemState.Expired).Tells(A.SG, "extension-asked-late");
        Assert.Contains("new request", story.Step.Notices.Single(n => n.To == A.NL && n.Type == "extension-late").Text, StringComparison.Ordinal);
        story.Requested(new ReleasePreserved()).RequestingTries(new AskExtension { Until = Floor.AddDays(30) }).IsRejectedWith(Codes.PreservationExpired, "42(9)");
    }

    private static Story Request(Story preserved, string reference = "F-1")
    {
        var request = A.RequestWith(A.Content with { ForKind = new KindContent { Link = preserved.Case!.Id } }) with { Reference = reference };
        return A.Story.Opens(request);
    }
}
