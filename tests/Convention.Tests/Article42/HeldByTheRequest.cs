using RequestRouter.Convention.Tests.Traceability;

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
        story.Happens(Moved(Request(story))).Accepted().StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "preservation-locked").Tells(A.SG, "preservation-locked");
        story.After(TimeSpan.FromDays(100)).StandsAt(ItemState.HeldPendingDecision).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void Its_decision_unlocks_them() // 42(8)
    {
        var story = Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) });
        var request = Request(story);
        story.Happens(Moved(request)).Accepted().Until(Floor);
        request.Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality));
        story.Happens(Moved(request)).Accepted().Tells(A.NL, "follow-up-decided");
        story.Fork.RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)"); // time to mend the request
        story.Until(Floor + story.Practice.CoolingPeriod).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void A_request_that_is_decided_in_part_holds_them_and_one_that_was_refused_in_part_leaves_time_to_mend_it() // 42(8)
    {
        var story = Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) });
        var request = Request(story, "F-1", A.Statement);
        story.Happens(Moved(request)).Accepted().Until(Floor);
        request.Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality) with { Items = [1] });
        story.Happens(Moved(request)).IsRejectedWith(Codes.StateConflict, "42(8)").StandsAt(ItemState.HeldPendingDecision);
        Assert.Null(story.Case!.Items[0].Hold!.ReleasableFrom);
        request.Requested(A.Grant with { Items = [2] });
        story.Happens(Moved(request)).Accepted().Tells(A.NL, "follow-up-decided");
        Assert.Equal("The request for the data is decided (F-1: refused, accepted).", story.Step.Notices[0].Text);
        Assert.Equal(Floor.AddDays(10), story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void A_request_that_a_State_recorded_stays_on_record_until_it_is_decided() // 42(8)
    {
        var story = Preserved;
        var request = Request(story);
        story.With(LinkedCase.Of(request.Case!)).Requesting(new RecordFollowUp { Request = request.Case!.Id }).Happens(Moved(request)).Accepted();
        Assert.Equal([request.Case.Id], story.Case!.Items[0].Hold!.Reported);
        request.Requesting(new NoLongerRequired());
        Assert.Empty(story.Happens(Moved(request)).Accepted().Case!.Items[0].Hold!.Reported);
    }

    [Theory]
    [InlineData(FollowUpOutcome.Refused, 10)]
    [InlineData(FollowUpOutcome.Delivered, 0)]
    public void Where_the_case_of_a_request_cannot_be_seen_its_outcome_is_what_the_State_says(FollowUpOutcome outcome, int days) // 42(8)
    {
        var story = Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) }).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).Until(Floor);
        story.With(linked: []).Requested(new RecordFollowUpOutcome { Outcome = outcome });
        Assert.Equal(Floor.AddDays(days), story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void An_outcome_that_the_linked_case_does_not_bear_out_releases_nothing() // 42(8)
    {
        var story = Preserved;
        story.Happens(Moved(Request(story))).Accepted()
            .Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused }).StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "follow-up-undecided").Tells(A.SG, "follow-up-undecided");
        story.Until(Floor.AddDays(30)).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void Two_requests_hold_them_until_both_are_decided() // 42(8)
    {
        var story = Preserved;
        var (one, other) = (Request(story, "F-1"), Request(story, "F-2"));
        story.Happens(Moved(one)).Accepted().Happens(Moved(other)).Accepted();
        one.Requesting(new NoLongerRequired());
        story.Happens(Moved(one)).Accepted();
        Assert.Null(story.Case!.Items[0].Hold!.ReleasableFrom);
        other.Requested(new Acknowledge()).Requested(A.Grant);
        story.Happens(Moved(other)).Accepted();
        Assert.Equal(Floor, story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void What_is_still_there_after_the_period_is_held_too() // 42(8)
    {
        var story = Preserved.Until(Floor).StandsAt(ItemState.Expired);
        story.Happens(Moved(Request(story))).Accepted().StandsAt(ItemState.HeldPendingDecision);
        story = Preserved.Until(Floor);
        story.With(LinkedCase.Of(Request(story).Case!)).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).StandsAt(ItemState.HeldPendingDecision);
        Preserved.Until(Floor).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void A_case_that_is_no_request_for_the_data_changes_nothing() // 42(8)
    {
        var story = Preserved;
        Assert.IsType<Rejection>(story.Happens(Moved(A.CaseReceived)).Last);
        Assert.IsType<Rejection>(A.CaseReceived.Happens(Moved(Request(story))).Last);
        var request = Request(story);
        story.Happens(Moved(request)).Accepted();
        Assert.IsType<Rejection>(story.Happens(Moved(request)).Last); // nothing is new
    }

    [Fact]
    public void A_request_wakes_the_preservation_with_its_receipt_and_its_decision_and_with_nothing_between() // 42(8)
    {
        var story = Preserved;
        var request = Request(story);
        Assert.Equal(story.Case!.Id, request.Step.Wakes);
        Assert.Null(request.Requested(new Acknowledge()).Step.Wakes);
        Assert.Null(request.Requested(new AskInformation { Questions = ["Which server?"] }).Requesting(new AnswerInformation { Answers = ["The second"] }).Step.Wakes);
        Assert.Equal(story.Case.Id, request.Requested(A.Grant).Step.Wakes);
        Assert.Null(request.Requested(A.Start).Requested(new AskInformation { Questions = ["Which day?"] }).Step.Wakes); // asked on the way, not undecided again
        var unlinked = A.CaseReceived;
        Assert.Null(unlinked.Step.Wakes);
    }

    [Fact]
    public void A_withdrawn_request_unlocks_them() // 42(8)
    {
        var story = Preserved;
        var request = Request(story);
        story.Happens(Moved(request)).Accepted();
        request.Requesting(new NoLongerRequired());
        story.Happens(Moved(request)).Accepted().Tells(A.SG, "follow-up-decided");
        Assert.Contains("withdrawn", story.Step.Notices[0].Text, StringComparison.Ordinal);
        story.Fork.RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
        story.Until(Floor).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void Data_preserved_after_the_request_had_come_are_held_from_their_effect_on() // 42(8)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation));
        var request = Request(story);
        story.Happens(Moved(request)).Accepted().StandsAt(ItemState.Received);
        Assert.All(story.Step.Notices, n => Assert.Null(n.Items)); // nothing is held yet
        story.Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "preserved").Tells(A.SG, "preservation-locked");
        story.Until(Floor.AddDays(1)).StandsAt(ItemState.HeldPendingDecision);
        request.Requested(new Acknowledge()).Requested(A.Grant);
        story.Happens(Moved(request)).Accepted().Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void A_request_after_the_case_was_closed_holds_what_was_not_released() // 42(8)
    {
        var story = Preserved.Until(Floor.AddDays(100)).StandsAt(ItemState.Closed);
        story.Happens(Moved(Request(story))).Accepted().StandsAt(ItemState.HeldPendingDecision);
    }

    [Fact]
    public void A_request_that_is_recorded_as_received_is_a_case_of_the_same_two_and_undecided() // 42(8)
    {
        var story = Preserved;
        var named = new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") };
        var (received, foreign) = (LinkedCase.Of(Request(story).Case!), Linked.Of(named.Request.Value, RequestKind.MutualAssistance, ItemState.Received) with { Requesting = A.BR });
        foreach (var cases in new LinkedCase[][] { [], [foreign], [foreign with { Requested = A.BR, Requesting = A.NL }] })
            story.With(cases).RequestedTries(named).IsRejectedWith(Codes.ContentInvalid, "42(8)", "/request");
        story.With(received with { Kind = RequestKind.Extradition }).RequestedTries(named).IsRejectedWith(Codes.WrongKind, "42(8)", "/request");
        story.With(received with { Items = [new LinkedItem(1, ItemState.Refused)] }).RequestedTries(named).IsRejectedWith(Codes.ContentInvalid, "42(8)", "/request");
        story.With(received).Requested(named).StandsAt(ItemState.HeldPendingDecision);
    }

    [Fact]
    public void The_outcome_of_a_recorded_request_is_what_its_case_says() // 42(8)
    {
        var story = Preserved;
        var request = Request(story);
        story.With(LinkedCase.Of(request.Case!)).Requesting(new RecordFollowUp { Request = request.Case!.Id });
        story.Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Delivered }).Tells(A.NL, "follow-up-undecided");
        story.Until(Floor).Fork.RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
        request.Requested(new Acknowledge()).Requested(A.Refusal(Ground.DualCriminality));
        story.With(LinkedCase.Of(request.Case)).Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Delivered }).Tells(A.NL, "follow-up-decided");
        Assert.Equal(story.Now, story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void An_extension_ends_after_today() // 42(9)
    {
        var story = Preserved.With(Practice.Default with { HoldWhilePending = true }).Requesting(new AskExtension { Until = Floor.AddDays(30) }).Until(Floor.AddDays(5));
        story.RequestedTries(new ExtendPreservation { Until = story.Now }).IsRejectedWith(Codes.ContentInvalid, "42(9)", "/until");
        story.RequestedTries(new ExtendPreservation { Until = Floor.AddDays(4) }).IsRejectedWith(Codes.ContentInvalid, "42(9)", "/until");
        story.Requested(new ExtendPreservation { Until = Floor.AddDays(30) }).StandsAt(ItemState.Effected);
    }

    [Fact]
    [Shows("42.8-2")]
    public void A_request_on_record_before_the_data_are_preserved_holds_them_from_their_effect_on() // 42(8)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") });
        story.IsUnremarked().StandsAt(ItemState.Received).Tells(A.NL, "preservation-locked").Tells(A.SG, "preservation-locked");
        story.Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).StandsAt(ItemState.HeldPendingDecision);
        Assert.Equal("The data are preserved, and stay so until your request for them is decided.", story.Step.Notices.Single(n => n.Type == "preserved").Text);
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "preservation-period");
        story.Fork.After(TimeSpan.FromDays(90)).Requested(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
        story.Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn }).After(TimeSpan.FromDays(90)).Requested(new ReleasePreserved()).IsUnremarked();
    }

    [Fact]
    [Shows("42.8-2")]
    public void A_request_recorded_while_a_refusal_stands_holds_the_data_once_it_is_taken_back() // 42(8)
    {
        var refused = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(A.Refusal(Ground.EssentialInterests));
        refused.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).IsUnremarked().StandsAt(ItemState.Refused).Tells(A.SG, "follow-up-recorded");
        refused.Requested(new Proceed()).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).StandsAt(ItemState.HeldPendingDecision);
        refused.After(TimeSpan.FromDays(90)).Requested(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    [Shows("42.8-2")]
    public void A_request_recorded_after_the_case_was_closed_holds_what_was_not_released() // 42(8)
    {
        var story = Preserved.Until(Floor.AddDays(100)).StandsAt(ItemState.Closed);
        story.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).IsUnremarked().StandsAt(ItemState.HeldPendingDecision);
        story.Requested(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    [Shows("42.8-2")]
    public void Two_requests_that_a_State_recorded_hold_them_until_the_cases_of_both_are_decided() // 42(8)
    {
        var story = Preserved;
        var (one, other) = (LinkedCase.Of(Request(story, "F-1").Case!), LinkedCase.Of(Request(story, "F-2").Case!));
        story.With(one, other).Requesting(new RecordFollowUp { Request = one.Id });
        story.Fork.Requested(new RecordFollowUp { Request = one.Id }).IsRemarkedWith(Codes.StateConflict, "42(8)", "/request");
        story.Requested(new RecordFollowUp { Request = other.Id }).IsUnremarked().StandsAt(ItemState.HeldPendingDecision).Tells(A.NL, "preservation-locked");
        Assert.Equal([one.Id, other.Id], LinkedCases.NamedBy(story.Case, new RecordFollowUpOutcome()));
        foreach (var (left, ended) in new[] { (one, other), (other, one) })
        {
            var decided = story.Fork.With(left, ended with { Items = [new LinkedItem(1, ItemState.Accepted)] });
            decided.Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Delivered }).Tells(A.NL, "follow-up-undecided").Until(Floor.AddDays(1));
            decided.Fork.Requested(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
            decided.With(left with { Items = [new LinkedItem(1, ItemState.Withdrawn)] }).Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn }).Tells(A.NL, "follow-up-decided");
            decided.Requested(new ReleasePreserved()).IsUnremarked().StandsAt(ItemState.Released);
        }
    }

    [Fact]
    public void The_time_after_a_refusal_runs_where_one_of_those_decided_was_refused() // 42(8)
    {
        var story = Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) });
        var (one, other) = (LinkedCase.Of(Request(story, "F-1").Case!), LinkedCase.Of(Request(story, "F-2").Case!));
        story.With(one, other).Requesting(new RecordFollowUp { Request = one.Id }).Requesting(new RecordFollowUp { Request = other.Id }).Until(Floor);
        story.With(one with { Items = [new LinkedItem(1, ItemState.Refused)] }, other with { Items = [new LinkedItem(1, ItemState.Delivered)] })
            .Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Delivered });
        Assert.Equal(Floor.AddDays(10), story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    [Shows("42.8-2")]
    public void Two_requests_on_record_before_the_data_are_preserved_hold_them_both_and_one_that_is_decided_meanwhile_no_more() // 42(8)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation));
        var (one, other) = (Request(story, "F-1"), Request(story, "F-2"));
        story.With(LinkedCase.Of(one.Case!), LinkedCase.Of(other.Case!)).Requesting(new RecordFollowUp { Request = one.Case!.Id }).Requesting(new RecordFollowUp { Request = other.Case!.Id });
        story.Fork.Requesting(new RecordFollowUp { Request = one.Case.Id }).IsRemarkedWith(Codes.StateConflict, "42(8)", "/request");
        story.Happens(Moved(one)).Accepted();
        one.Requesting(new NoLongerRequired());
        story.Happens(Moved(one)).Accepted();
        Assert.Equal([other.Case.Id], story.Case!.Items[0].FollowUpsReported);
        story.Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true }).StandsAt(ItemState.HeldPendingDecision);
        Assert.Equal([other.Case.Id], story.Case.Items[0].Hold!.Reported);
    }

    [Fact]
    public void A_renewed_order_ends_after_the_one_it_renews() // 25(2)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true, OrderEnd = A.Monday.AddDays(80) });
        story.RequestedTries(new RenewOrder { OrderEnd = A.Monday.AddDays(80) }).IsRemarkedWith(Codes.ContentInvalid, "25(2)", "/orderEnd");
        story.Requested(new RenewOrder { OrderEnd = A.Monday.AddDays(81) });
    }

    [Fact]
    public void A_late_wish_is_delivered_and_says_that_a_new_request_is_needed() // 42(9)
    {
        var story = Preserved.Until(Floor).Requesting(new AskExtension { Until = Floor.AddDays(30) }).StandsAt(ItemState.Expired).Tells(A.SG, "extension-asked-late");
        Assert.Contains("new request", story.Step.Notices.Single(n => n.To == A.NL && n.Type == "extension-late").Text, StringComparison.Ordinal);
        story.Requested(new ReleasePreserved()).Requesting(new AskExtension()).StandsAt(ItemState.Released).Tells(A.SG, "extension-asked-late");
    }

    private static Story Request(Story preserved, string reference = "F-1", params RequestedItem[] besides)
    {
        var request = A.RequestWith(A.Content with { Items = [A.StoredData, .. besides], ForKind = new KindContent { Link = preserved.Case!.Id } }) with { Reference = reference };
        return A.Story.With(LinkedCase.Of(preserved.Case)).Opens(request);
    }

    private static LinkedStep Moved(Story request) => new(LinkedCase.Of(request.Case!));
}
