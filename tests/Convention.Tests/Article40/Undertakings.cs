using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Costs, deadlines, authorized durations: what was agreed or set, and what goes past it.</summary>
public class Undertakings
{
    private static readonly DateTimeOffset End = A.Monday.AddDays(10);

    [Theory]
    [Shows("24.2-1")]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void What_was_collected_after_the_authorized_end_is_not_furnished(int ticks, bool furnished) // 24(2)
    {
        var story = A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { Safeguards = A.Safeguards with { Until = End } });
        story.After(TimeSpan.FromDays(20)).RequestedTries(new Deliver { Elements = [A.Element with { CollectedAt = End }, A.Element with { CollectedAt = End.AddTicks(ticks) }] });
        if (furnished)
            story.Accepted().StandsAt(ItemState.Delivered);
        else
            story.IsRemarkedWith(Codes.AuthorizationExpired, "24(2)", "/elements/1/collectedAt");
    }

    [Fact]
    public void Each_element_is_of_a_class_that_was_asked_for() // 2(c), 2(d)
    {
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element, A.Element with { DataClass = DataClass.Content }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "2(d)", "/elements/1/dataClass");
        var traffic = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { DataClasses = [DataClass.Traffic] }] })).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start);
        traffic.RequestedTries(new Deliver { Elements = [A.Element with { DataClass = DataClass.Subscriber }] }).IsRemarkedWith(Codes.DataClassNotAllowed, "2(c)", "/elements/0/dataClass");
    }

    [Fact]
    [Shows("27.b-1")]
    public void From_a_provider_that_only_offers_its_services_a_production_order_reaches_subscriber_data() // 27(b)
    {
        var ordered = A.Start with { Safeguards = A.Safeguards with { ByProductionOrder = true, ProviderInTerritory = false } };
        A.CaseUnderReview.Requested(A.Grant).RequestedTries(ordered).IsRemarkedWith(Codes.DataClassNotAllowed, "27(b)", "/safeguards/byProductionOrder");
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { DataClasses = [DataClass.Subscriber] }] }))
            .Requested(new Acknowledge()).Requested(A.Grant).Requested(ordered).StandsAt(ItemState.Executing);
        Assert.Empty(A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { Safeguards = A.Safeguards with { ByProductionOrder = true } }).Step.Remarks);
    }

    [Fact]
    [Shows("27.b-1")]
    public void Traffic_data_alone_are_beyond_an_order_to_a_provider_that_only_offers_its_services() => // 27(b)
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { DataClasses = [DataClass.Traffic] }] })).Requested(new Acknowledge()).Requested(A.Grant)
            .RequestedTries(A.Start with { Safeguards = A.Safeguards with { ByProductionOrder = true, ProviderInTerritory = false } })
            .IsRemarkedWith(Codes.DataClassNotAllowed, "27(b)", "/safeguards/byProductionOrder");

    [Theory]
    [InlineData(20, 30)]
    [InlineData(30, 20)]
    public void The_time_of_a_measure_ends_with_that_of_the_first_item(int first, int second) // 24(2)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.StoredData] })).Requested(new Acknowledge()).Requested(A.Grant);
        foreach (var (item, days) in new[] { (1, first), (2, second) })
            story.Requested(A.Start with { Items = [item], Safeguards = A.Safeguards with { Until = A.Monday.AddDays(days) } });
        Assert.Equal(A.Monday.AddDays(20), story.Case!.Procedures.Where(p => p.Kind == "authorization").Min(p => p.Limits[^1].At));
    }

    [Fact]
    [Shows("27.a-1")]
    public void A_provider_in_the_territory_is_ordered_as_any_person_for_data_of_every_class() // 27(a)
    {
        var ordered = A.Start with { Safeguards = A.Safeguards with { ByProductionOrder = true, ProviderInTerritory = true } };
        Assert.Empty(A.CaseUnderReview.Requested(A.Grant).Requested(ordered).Step.Remarks);
    }

    [Fact]
    public void Costly_parts_go_on_when_both_have_recorded_the_terms() // 40(30)
    {
        var story = A.CaseExecuting.Requested(new ForeseeCosts { Description = "Forensic laboratory" }).StandsAt(ItemState.ConsultationCosts);
        story.Fork.RequestedTries(new AgreeCosts()).IsRejectedWith(Codes.ContentIncomplete, "40(30)", "/terms");
        story.Requested(new AgreeCosts { Terms = "Half each" }).StandsAt(ItemState.ConsultationCosts);
        story.Requested(new AgreeCosts { Terms = "A third" }).StandsAt(ItemState.ConsultationCosts);
        Assert.Equal([(A.SG, "A third")], story.Case!.Items[0].Recorded.Select(r => (r.By, r.Terms)));
        story.Requesting(new AgreeCosts { Terms = "A third" }).StandsAt(ItemState.Executing);
    }

    [Fact]
    [Shows("40.30-3")]
    public void Ordinary_costs_are_claimed_where_both_agreed() // 40(30)
    {
        A.Story.With(A.WhereAgreed(AgreementKind.RequesterBearsCosts)).Opens(A.Request).Requested(new ClaimCosts { Description = "Translation" }).IsUnremarked().Tells(A.NL, "costs-claimed");
    }

    [Fact]
    public void A_deadline_with_reasons_runs_a_clock_and_one_without_runs_none() // 40(26)
    {
        var story = A.CaseUnderReview.Requesting(new Supplement { Deadline = new SuggestedDeadline(End) }).Tells(A.NL, "deadline-without-reasons");
        Assert.Null(story.Case!.Deadline);
        story.Fork.RequestedTries(new AnswerDeadline { CanBeMet = true }).IsRejectedWith(Codes.StateConflict, "40(26)");
        story.Requesting(new Supplement { Deadline = new SuggestedDeadline(End, "The trial begins") });
        Assert.Equal(End, story.Case!.Deadline);
        Assert.Equal([("reminder-1", End.AddDays(-7)), ("deadline", End)], story.Case.Procedures.Single(p => p.Kind == "deadline").Limits.Select(l => (l.Name, l.At)));
        story.Fork.RequestedTries(new AnswerDeadline { CanBeMet = false }).IsRejectedWith(Codes.ReasonsRequired, "40(26)", "/reason");
        story.Requested(new AnswerDeadline { CanBeMet = false, Reason = "The laboratory needs longer" });
        Assert.Null(story.Case!.Deadline);
        Assert.DoesNotContain(story.Case.Procedures, p => p.Kind == "deadline");
    }

    [Fact]
    public void A_deadline_that_is_near_has_no_reminder_before_it() // 40(26)
    {
        var story = A.CaseUnderReview.Requesting(new Supplement { Deadline = new SuggestedDeadline(A.Monday.AddDays(7), "The trial begins") });
        Assert.Equal(["deadline"], story.Case!.Procedures.Single(p => p.Kind == "deadline").Limits.Select(l => l.Name));
    }

    [Fact]
    public void The_need_is_confirmed_while_it_is_asked_for() // 40(26)
    {
        var asked = A.CaseUnderReview.With(Practice.Default with { NeedChecks = true }).Requested(A.Grant);
        asked.Fork.Requesting(new ConfirmNeed()).Tells(A.SG, "need-confirmed");
        A.CaseUnderReview.RequestingTries(new ConfirmNeed()).IsRejectedWith(Codes.StateConflict, "40(26)");
        A.CaseExecuting.RequestingTries(new ConfirmNeed()).IsRejectedWith(Codes.StateConflict, "40(26)"); // nobody asks by default
        asked.Requesting(new ConfirmNeed()).RequestingTries(new ConfirmNeed()).Accepted(); // the clock runs on as long as the execution does
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_postponement_is_reviewed_later_than_now(int ticks, bool later) // 40(27)
    {
        var story = A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" })
            .RequestedTries(new Postpone { Explanation = "A trial", ConsultationOutcome = "None", ReviewAt = A.Monday.AddTicks(ticks) });
        if (later)
            Assert.Equal(["review"], story.Accepted().Case!.Procedures.Single(p => p.Kind == "postponement").Limits.Select(l => l.Name));
        else
            story.IsRejectedWith(Codes.ContentInvalid, "", "/reviewAt");
    }

    [Fact]
    public void A_later_postponement_is_consulted_on_anew() // 40(27), 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" }).Requested(new Proceed());
        story.Requested(A.Postponement).RequestedTries(new Postpone { Explanation = "A trial", ConsultationOutcome = "None", ReviewAt = End }).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
    }

    [Fact]
    public void A_refusal_keeps_what_was_consulted_on_before() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requesting(new AnswerConsultation { Answer = "No" }).Requested(new Proceed());
        story.Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_reference_has_at_most_200_characters(int length, bool sound) // 40(13)
    {
        var story = A.Story.Attempt(A.Request with { Reference = new string('r', length) });
        Assert.Equal(sound, story.Last is Step);
    }

    [Fact]
    public void Conditions_are_numbered_each_once_from_one() // 40(28)
    {
        foreach (var numbers in new int[][] { [0], [1, 0], [1, 1] })
            A.CaseUnderReview.RequestedTries(new OfferConditions { Conditions = [.. numbers.Select(n => new Condition(n, ConditionKind.Other, "So"))] }).IsRejectedWith(Codes.ContentInvalid, "40(28)", "/conditions");
        A.CaseUnderReview.RequestedTries(new OfferConditions { Conditions = [new Condition(1, ConditionKind.Other, "So"), new Condition(2, ConditionKind.Other, " ")] }).IsRejectedWith(Codes.ContentIncomplete, "40(28)", "/conditions/1/text");
    }

    [Fact]
    [Shows("63.3-1")]
    public void A_State_with_a_reservation_is_not_bound_and_may_consent_to_arbitration() // 63(3)
    {
        foreach (var register in new[] { Registers.RequestingDeclares("63(3)"), Registers.RequestedDeclares("63(3)") })
        {
            var story = A.Story.With(register).Opens(SoundRequests.Of(RequestKind.Dispute));
            story.Fork.Requesting(new RequestArbitration()).IsRemarkedWith(Codes.StateConflict, "63(3)").StandsAt(ItemState.ArbitrationRequested);
            story.Requested(new RequestArbitration()).IsRemarkedWith(Codes.StateConflict, "63(3)")
                .Requesting(new OrganizeArbitration()).Requested(new OrganizeArbitration()).StandsAt(ItemState.ArbitrationOrganized);
        }
        A.Story.Opens(SoundRequests.Of(RequestKind.Dispute)).Requesting(new RequestArbitration()).IsUnremarked();
    }

    [Fact]
    [Shows("36.3-3")]
    public void An_authorization_is_signed_where_the_State_declared_it() // 36(3)
    {
        var story = A.Story.With(Registers.RequestedDeclares("36(3)")).Opens(SoundRequests.Of(RequestKind.OnwardTransfer));
        story.Fork.RequestedTries(new Authorize()).IsRejectedWith(Codes.WrittenFormRequired, "36(3)", "/signedDocument");
        story.Requested(new Authorize { SignedDocument = Digest.Of("signed"u8) });
    }

    [Theory]
    [InlineData(30, 30, 30)]
    [InlineData(30, 20, 15)]
    [InlineData(3660, 3660, 3660)]
    public void Safe_conduct_lasts_fifteen_days_or_as_both_agreed(int one, int other, int days) // 40(29)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.SafeConduct));
        while (!Says(story, new AgreeDays { Days = one }, A.NL))
            Assert.True(Says(story, new Grant { RightsAttestation = "Considered" }, A.SG) || Says(story, new Acknowledge(), A.SG), "no way on");
        story.Requested(new AgreeDays { Days = other }).Requesting(new InformPerson { At = A.Monday });
        var end = new DateTimeOffset(A.Monday.Date.AddDays(days + 1), TimeSpan.Zero);
        Assert.Equal(end, story.Case!.Procedures.Single(p => p.Limits[^1].Name == "last-day").Limits[^1].At);
        Assert.NotEqual(ItemState.Ended, story.Until(end.AddTicks(-1)).Case!.Items[0].State);
        story.Until(end).StandsAt(ItemState.DaysOver);

        static bool Says(Story story, Communication word, StateCode by) => story.Attempt(word with { Id = "d", From = by, Authority = A.Central }).Last is Step;
    }

    [Fact]
    public void Accepted_conditions_of_an_old_number_give_way_to_the_new() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Offer).Requesting(new AcceptConditions());
        story.Requested(new OfferConditions { Conditions = [new Condition(1, ConditionKind.Deletion, "After a year"), new Condition(2, ConditionKind.Access, "Judges only")] }).Requesting(new AcceptConditions());
        Assert.Equal([(1, ConditionKind.Deletion), (2, ConditionKind.Access)], story.Case!.Items[0].Accepted.Select(c => (c.Number, c.Kind)));
    }

    [Fact]
    public void A_case_counts_its_steps() // 40(13)
    {
        var story = A.CaseUnderReview.Requested(A.Grant);
        Assert.Equal([1, 2, 3], story.Steps.Select(s => s.Number));
        Assert.Equal(3, story.Case!.StepCount);
    }
}
