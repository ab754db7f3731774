using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article42;

/// <summary>Preserved data: sixty days at least, ninety-day orders, and no release while a decision is pending.</summary>
public class PreservedData
{
    private static Story Preserved => A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
        .Requested(new ReportPreserved { EffectiveAt = A.Monday, OrderEnd = A.Monday.AddDays(90), SecrecyKept = true });

    [Fact]
    public void A_release_before_sixty_full_days_is_on_record_as_contrary() // 42(8)
    {
        var story = Preserved.After(TimeSpan.FromDays(59)).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationTooShort, "42(8)");
        story.StandsAt(ItemState.Released).Tells(A.NL, "preservation-released");
        Preserved.After(TimeSpan.FromDays(62)).StandsAt(ItemState.Expired);
    }

    [Fact]
    public void The_requester_may_agree_to_less_only_where_the_requested_State_chose_so() // 42(8)
    {
        Preserved.RequestingTries(new AgreeEarlyRelease()).IsRejectedWith(Codes.StateConflict, "42(8)");
        Preserved.With(A.EveryChoiceMade).Requesting(new AgreeEarlyRelease()).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    [Shows("42.8-2")]
    public void A_pending_request_locks_the_data() => // 42(8)
        Preserved.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F") }).After(TimeSpan.FromDays(200))
            .StandsAt(ItemState.HeldPendingDecision).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");

    [Fact]
    public void After_a_refusal_the_data_cool_down_first_where_the_State_chose_so() // 42(8)
    {
        Preserved.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F") }).After(TimeSpan.FromDays(100))
            .Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused }).Requested(new ReleasePreserved()).IsUnremarked().StandsAt(ItemState.Released);
        Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) }).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F") }).After(TimeSpan.FromDays(100))
            .Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused }).RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)")
            .After(TimeSpan.FromDays(11)).Requested(new ReleasePreserved()).StandsAt(ItemState.Released);
    }

    [Fact]
    [Shows("25.2-1")]
    public void An_order_of_more_than_ninety_days_is_on_record_with_a_remark() => // 25(2)
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
            .RequestedTries(new ReportPreserved { EffectiveAt = A.Monday, OrderEnd = A.Monday.AddDays(91) }).IsRemarkedWith(Codes.OrderTooLong, "25(2)").StandsAt(ItemState.Effected);

    [Fact]
    public void An_extension_that_is_asked_for_holds_the_data_where_the_State_chose_so() // 42(9)
    {
        Preserved.After(TimeSpan.FromDays(50)).Requesting(new AskExtension()).After(TimeSpan.FromDays(20)).StandsAt(ItemState.Expired);
        Preserved.With(Practice.Default with { HoldWhilePending = true }).After(TimeSpan.FromDays(50)).Requesting(new AskExtension { Until = A.Monday.AddDays(120) }).After(TimeSpan.FromDays(20))
            .StandsAt(ItemState.ExtensionPending).Requested(new ExtendPreservation { Until = A.Monday.AddDays(120) }).StandsAt(ItemState.Effected);
    }

    [Fact]
    public void Preservation_is_never_postponed_nor_refused_for_want_of_conformity() // 42(6)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation));
        story.Fork.RequestedTries(A.Postponement).IsRejectedWith(Codes.StateConflict, "42(4)");
        story.Fork.RequestedTries(A.Refusal(Ground.NotInConformity)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)");
    }

    [Fact]
    [Shows("43.1-3", "2.c-1")]
    public void More_than_traffic_data_on_the_route_is_given_with_a_remark() => // 43(1)
        Preserved.Requested(new ReportRouteFound { ProviderState = A.BR })
            .RequestedTries(new DiscloseRoute { Elements = [A.Element with { DataClass = DataClass.Content }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "43(1)");
}
