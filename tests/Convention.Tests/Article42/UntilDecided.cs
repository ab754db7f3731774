using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article42;

/// <summary>How long preserved data are held, to the instant.</summary>
public class UntilDecided
{
    private static Story Preserved => A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true, OrderEnd = A.Monday.AddDays(90) });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void They_are_held_until_the_sixtieth_day_is_over(int ticks, bool released) // 42(8)
    {
        var pending = Preserved.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn });
        pending.Until(Floor.AddTicks(ticks)).RequestedTries(new ReleasePreserved());
        if (released)
            pending.Accepted().StandsAt(ItemState.Released);
        else
            pending.IsRemarkedWith(Codes.PreservationLocked, "42(8)");
    }

    [Fact]
    public void A_refused_request_leaves_time_to_mend_it_where_the_State_chose_so() // 42(8)
    {
        var story = Preserved.With(Practice.Default with { CoolingPeriod = TimeSpan.FromDays(10) }).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).Until(Floor.AddDays(5)).Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused });
        Assert.Equal(Floor.AddDays(15), story.Case!.Items[0].Hold!.ReleasableFrom);
        story.Fork.RequestedTries(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "42(8)");
        story.Fork.RequestedTries(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn }).IsRemarkedWith(Codes.StateConflict, "42(8)");
        story.Until(Floor.AddDays(15)).Requested(new ReleasePreserved());
    }

    [Fact]
    public void A_withdrawn_request_leaves_none_beyond_the_floor() // 42(8)
    {
        var story = Preserved.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).Until(Floor.AddDays(5)).Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Withdrawn });
        Assert.Equal(Floor.AddDays(5), story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void A_request_is_recorded_once_and_again_after_it_was_decided() // 42(8)
    {
        var story = Preserved.Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") });
        story.Fork.RequestedTries(new RecordFollowUp { Request = CaseId.From(A.NL, "F-1") }).IsRemarkedWith(Codes.StateConflict, "42(8)", "/request");
        story.Requested(new RecordFollowUpOutcome { Outcome = FollowUpOutcome.Refused }).Requesting(new RecordFollowUp { Request = CaseId.From(A.NL, "F-2") });
        Assert.Null(story.Case!.Items[0].Hold!.ReleasableFrom);
    }

    [Fact]
    public void An_early_release_is_agreed_to_once_and_before_the_floor() // 42(8)
    {
        Preserved.With(A.EveryChoiceMade).Requesting(new AgreeEarlyRelease()).RequestingTries(new AgreeEarlyRelease()).IsRejectedWith(Codes.StateConflict, "42(8)");
        Preserved.With(A.EveryChoiceMade).Requesting(new AskExtension { Until = Floor.AddDays(30) }).Requested(new ExtendPreservation { Until = Floor.AddDays(30) }).Until(Floor).RequestingTries(new AgreeEarlyRelease()).IsRejectedWith(Codes.StateConflict, "42(8)");
        Preserved.RequestingTries(new AgreeEarlyRelease()).IsRejectedWith(Codes.StateConflict, "42(8)");
    }

    [Fact]
    public void An_extension_ends_later_than_the_period_did() // 42(9)
    {
        var asked = Preserved.Requesting(new AskExtension { Until = Floor.AddDays(30) });
        asked.Fork.RequestedTries(new ExtendPreservation { Until = Floor }).IsRejectedWith(Codes.ContentInvalid, "42(9)", "/until");
        Assert.Equal(Floor.AddTicks(1), asked.Requested(new ExtendPreservation { Until = Floor.AddTicks(1) }).Case!.Items[0].Hold!.PeriodEnd);
    }

    [Theory]
    [Shows("42.8-1")]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Preservation_for_a_set_time_covers_sixty_full_days(int ticks, bool tooShort) // 42(8)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(new ReportPreserved { EffectiveAt = A.Monday, Until = Floor.AddTicks(ticks), SecrecyKept = true });
        if (tooShort)
            story.IsRemarkedWith(Codes.PreservationTooShort, "42(8)", "/until");
        else
            Assert.DoesNotContain(story.Step.Remarks, r => r.Code == Codes.PreservationTooShort);
    }

    [Theory]
    [Shows("25.2-1")]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void An_order_and_its_renewal_last_ninety_full_days_at_most(int ticks, bool tooLong) // 25(2)
    {
        var end = new DateTimeOffset(2027, 2, 22, 0, 0, 0, TimeSpan.Zero).AddTicks(ticks); // the ninetieth full day is over
        var ordered = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(new ReportPreserved { EffectiveAt = A.Monday, OrderEnd = end, SecrecyKept = true });
        foreach (var story in new[] { ordered, Preserved.RequestedTries(new RenewOrder { OrderEnd = end }) })
        {
            if (tooLong)
                story.IsRemarkedWith(Codes.OrderTooLong, "25(2)", "/orderEnd");
            else
                Assert.DoesNotContain(story.Accepted().Step.Remarks, r => r.Code == Codes.OrderTooLong);
        }
    }

    [Fact]
    public void A_renewed_order_is_not_over_already() => // 25(2)
        Preserved.RequestedTries(new RenewOrder { OrderEnd = A.Monday }).IsRejectedWith(Codes.ContentInvalid, "25(2)", "/orderEnd");

    [Fact]
    public void An_end_that_is_near_has_no_warning_before_it() // 42(8)
    {
        var reported = A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Until(Floor.AddDays(-10)).Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true });
        Assert.Equal([new Limit("period-end", Floor, true)], reported.Case!.Procedures.Single(p => p.Kind == "preservation-period").Limits);
    }

    [Fact]
    public void Where_the_clocks_go_forward_sixty_days_are_still_1440_hours() // 42(8)
    {
        var effect = new DateTimeOffset(2027, 3, 1, 22, 59, 0, TimeSpan.Zero);
        var story = new Story { Register = A.Register }.With(Practice.Default with { Calendar = new WorkingCalendar { TimeZone = "Europe/Amsterdam" } });
        story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Until(effect).Requested(new ReportPreserved { EffectiveAt = effect, SecrecyKept = true });
        Assert.Equal(effect.AddDays(60), story.Case!.Items[0].Hold!.FloorEnd); // the sixtieth day there ends an hour earlier
    }

    [Theory]
    [Shows("25.3-1", "42.3-7")]
    [InlineData(false, "2027-03-01", "/secrecyKept", "42(3)(g)")]
    [InlineData(true, null, "/secrecyUntil", "25(3)")]
    public void Secrecy_that_was_asked_for_is_kept_for_a_time_on_record(bool kept, string? until, string pointer, string paragraph) // 42(3)(g), 25(3)
    {
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var story = A.Story.Opens(sound with { Content = sound.Content! with { Confidentiality = new Confidentiality("All") } });
        story.Fork.RequestedTries(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = kept, SecrecyUntil = until is null ? null : A.Monday.AddDays(90) }).IsRemarkedWith(Codes.ConfidentialityRequired, paragraph, pointer);
        story.Requested(new ReportPreserved { EffectiveAt = A.Monday, SecrecyKept = true, SecrecyUntil = A.Monday.AddDays(90) });
    }

    [Fact]
    [Shows("43.1-3")]
    public void The_route_is_owed_until_it_is_disclosed_checked_and_as_traffic_data_only() // 43(1), 36(1)
    {
        var story = Preserved.Requested(new ReportRouteFound { ProviderState = A.BR });
        story.Fork.RequestedTries(new ReportRouteFound { ProviderState = A.BR }).IsRemarkedWith(Codes.StateConflict, "43(1)");
        story.Fork.RequestedTries(new DiscloseRoute()).IsRejectedWith(Codes.ContentIncomplete, "43(1)", "/elements");
        story.Fork.RequestedTries(new DiscloseRoute { Elements = [A.Element, A.Element with { DataClass = DataClass.Subscriber }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "43(1)", "/elements/1/dataClass");
        story.Fork.RequestedTries(new DiscloseRoute { Elements = [A.Element, A.Element with { Check = TransferCheck.NotCompliant }] }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/1/check");
        story.Requested(new DiscloseRoute { Elements = [A.Element, A.Element with { PersonalData = false, Check = null }] });
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "route-disclosure");
        story.Requested(new DiscloseRoute { Elements = [A.Element] }).Tells(A.NL, "route-disclosed"); // more than is owed may be given, 40(4)
    }

    [Theory]
    [Shows("42.4-2", "42.5-1")]
    [InlineData(true, true, true)]
    [InlineData(true, false, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Dual_criminality_is_a_ground_for_other_offences_and_a_reservation_that_is_not_registered_is_shown(bool serious, bool reserved, bool available) // 42(4), 42(5)
    {
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var request = serious ? sound with { Content = sound.Content! with { Offences = [new Offence { Title = "Fraud", Provision = "326", MaximumMonths = 48 }] } } : sound;
        var story = A.Story.With(reserved ? Registers.RequestedDeclares("42(5)") : A.Register).Opens(request).RequestedTries(A.Refusal(Ground.DualCriminality));
        if (available)
        {
            story.Accepted().StandsAt(ItemState.Refused);
            Assert.Equal(!reserved, story.Step.Notices.Any(n => n.Type == "reservation-not-registered"));
        }
        else
            story.IsRejectedWith(Codes.GroundNotAvailable, "42(4)", "/reasons/0/ground");
    }

    [Fact]
    [Shows("42.5-1")]
    public void An_offence_of_the_Convention_beside_another_does_not_close_the_reservation() // 42(5)
    {
        var sound = SoundRequests.Of(RequestKind.ExpeditedPreservation);
        var both = sound with { Content = sound.Content! with { Offences = [.. sound.Content.Offences!, new Offence { Title = "Fraud", Provision = "326", MaximumMonths = 48 }] } };
        A.Story.With(Registers.RequestedDeclares("42(5)")).Opens(both).Requested(A.Refusal(Ground.DualCriminality)).StandsAt(ItemState.Refused);
    }

    /// <summary>The end of the sixtieth full day after a preservation on <see cref="A.Monday"/>.</summary>
    private static DateTimeOffset Floor => new(2027, 1, 23, 0, 0, 0, TimeSpan.Zero);
}
