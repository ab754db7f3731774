using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Which treaty governs is settled before any paragraph of 8 to 31 is held against anybody; then its provisions bind and ours guide, 40(7), 60(1).</summary>
public class RegimeFirst
{
    private const string Unmapped = "T-1 has no clause entered for it; ";

    private static readonly SubmitRequest Bare = A.RequestWith(new RequestContent
    {
        Offences = A.Content.Offences,
        Items = [A.StoredData with { Description = null, Electronic = true, Period = null }],
    });

    private static Story UnderTreaty => A.Story.With(Registers.Bound(TreatyScope.MutualAssistance));

    private static Story UnderReview => UnderTreaty.Opens(A.Request).Requested(new Acknowledge());

    private static Story Executing => UnderReview.Requested(A.Grant).Requested(A.Start);

    private static Story Clause(params string[] paragraphs) => A.Story.With(Registers.With(
        nl: p => p with { Treaties = [new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5)) { Clauses = [.. paragraphs.Select(c => new TreatyClause(c, "Article 4"))] }] }));

    [Theory]
    [InlineData("40(13)")]
    [InlineData("40(15)(a)")]
    [InlineData("40(15)(b)")]
    [InlineData("40(15)(c)")]
    [InlineData("40(15)(d)")]
    [InlineData("40(15)(e)")]
    [InlineData("40(15)(g)")]
    [Shows("40.7-1")]
    public void What_a_request_lacks_is_the_treaty_s_to_say(string paragraph) // 40(7)
    {
        var lacking = Bare with { Content = Bare.Content! with { Things = [], Language = null } };
        var remark = UnderTreaty.Opens(lacking).Step.Remarks.First(r => r.Paragraph.Text == paragraph);
        Assert.Equal(Unmapped + paragraph + " guides", remark.Clause);
        A.Story.Attempt(lacking).IsRejectedWith(remark.Code, paragraph, remark.Pointer);
        Clause(paragraph).Attempt(lacking).IsRejectedWith(remark.Code, paragraph, remark.Pointer);
        Assert.Equal("T-1, Article 4", Assert.IsType<Rejection>(Clause(paragraph).Attempt(lacking).Last).Failures.First(f => f.Paragraph.Text == paragraph).Clause);
        A.Story.With(Registers.BothAgreed(AgreementKind.ApplyConvention, new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5)))).Attempt(lacking).IsRejectedWith(remark.Code, paragraph);
    }

    [Fact]
    [Shows("40.7-1")]
    public void A_treaty_that_is_over_or_to_come_governs_nothing() // 40(7)
    {
        var over = new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5), A.Monday);
        A.Story.With(A.WithTreaty(over)).Attempt(Bare).IsRejectedWith(Codes.ContentIncomplete, "40(15)(c)");
        A.Story.With(A.WithTreaty(over with { From = A.Monday.AddTicks(1), Until = null })).Attempt(Bare).IsRejectedWith(Codes.ContentIncomplete, "40(15)(c)");
        A.Story.With(A.WithTreaty(over with { Until = A.Monday.AddTicks(1) })).Opens(Bare);
    }

    [Fact]
    [Shows("40.7-1")]
    public void The_way_a_request_takes_is_the_treaty_s_too() // 40(12)(d), 40(13)
    {
        UnderTreaty.Opens(A.Request with { Channel = Channel.Interpol }).IsRemarkedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        UnderTreaty.Opens(A.RequestWith(A.Content with { Language = LanguageTag.Parse("fi") })).IsRemarkedWith(Codes.LanguageNotAccepted, "40(13)");
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_refusal_needs_what_the_treaty_asks_for_and_not_what_the_Convention_does() // 40(24), 40(25), 40(28)
    {
        UnderReview.Requested(new Refuse()).IsRemarkedWith(Codes.ReasonsRequired, "40(25)").StandsAt(ItemState.Refused);
        UnderReview.Requested(A.Refusal(Ground.BankSecrecy)).IsRemarkedWith(Codes.GroundProhibited, "40(24)").StandsAt(ItemState.Refused);
        UnderReview.Requested(A.Refusal(Ground.TrivialValue)).IsRemarkedWith(Codes.GroundNotAvailable, "40(21)").StandsAt(ItemState.Refused);
        UnderReview.Requested(new Decide { Parts = [A.Refusal(Ground.EssentialInterests) with { Items = [1] }] }).IsRemarkedWith(Codes.ConsultationRequired, "40(28)", "/parts/0").StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_consultation_is_about_something_under_every_treaty() // 40(23), 40(28)
    {
        UnderReview.RequestedTries(new IntendToRefuse()).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons");
        UnderReview.RequestedTries(new IntendToRefuse { Reasons = [A.Because(Ground.EssentialInterests) with { Items = [7] }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons");
        var fiscal = UnderReview.Requested(A.Intention(Ground.Fiscal)).IsRemarkedWith(Codes.GroundProhibited, "40(23)");
        Assert.Equal(A.NL, fiscal.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Awaiting);
        Assert.Equal([Ground.EssentialInterests], UnderReview.Requested(A.Intention(Ground.Fiscal, Ground.EssentialInterests)).Case!.Items[0].AnnouncedGrounds);
    }

    [Fact]
    [Shows("40.25-1")]
    public void A_refusal_is_told_as_it_was_said() // 40(25), 37(18)
    {
        Assert.Equal("The requested State refuses, as the communication says.", UnderReview.Requested(new Refuse()).Step.Notices.Single(n => n.Type == "refused").Text);
        Assert.Equal("The requested State refuses, as the communication says.", UnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requested(new Refuse()).Step.Notices.Single(n => n.Type == "refused").Text);
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_postponement_goes_its_way_and_is_marked() // 40(27), 40(28)
    {
        var postponed = UnderReview.Requested(new Postpone { Explanation = "The trial goes on", ReviewAt = A.Monday.AddDays(30) });
        postponed.IsRemarkedWith(Codes.ConsultationRequired, "40(28)").StandsAt(ItemState.Postponed).Tells(A.NL, "postponed");
        Assert.Equal(A.Monday.AddDays(30), postponed.Case!.Procedures.Single(p => p.Kind == "postponement").Limits[^1].At);
    }

    [Fact]
    [Shows("40.7-2")]
    public void What_only_guides_closes_no_move() // 40(7)
    {
        Assert.Contains(UnderReview.Case!.MovesOpenTo(A.SG, A.Monday, Registers.Bound(TreatyScope.MutualAssistance), Practice.Default), m => m.Type == "postpone");
        Assert.DoesNotContain(UnderReview.Case!.MovesOpenTo(A.SG, A.Monday, Clause("40(28)").Register, Practice.Default), m => m.Type == "postpone");
        Assert.DoesNotContain(A.CaseUnderReview.Case!.MovesOpenTo(A.SG, A.Monday, A.Register, Practice.Default), m => m.Type == "postpone");
    }

    [Fact]
    [Shows("40.7-2")]
    public void A_transfer_of_a_detained_person_is_the_treaty_s_matter() // 40(9), 40(10)(c)
    {
        var story = UnderTreaty.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge());
        story.Requested(new AgreeTransfer { Terms = "Return by 10 June" }).IsRemarkedWith(Codes.ConsentMissing, "40(9)(a)");
        story.Requesting(new AgreeTransfer { Terms = "Return by 10 June" }).StandsAt(ItemState.Agreed).Requested(new RecordDeparture()).StandsAt(ItemState.Departed);
        story.Requesting(new DemandExtradition()).IsRemarkedWith(Codes.ExtraditionNotRequired, "40(10)(c)").Tells(A.SG, "extradition-demanded");
    }

    [Fact]
    public void Where_the_matter_stands_and_what_is_said_at_all_are_no_treaty_s_to_change()
    {
        UnderReview.RequestedTries(A.Start).IsRejectedWith(Codes.StateConflict, "40(17)");
        UnderReview.RequestedTries(new AskInformation()).IsRejectedWith(Codes.ContentIncomplete, "40(16)", "/questions");
        UnderReview.RequestedTries(new OfferConditions()).IsRejectedWith(Codes.ContentIncomplete, "40(28)", "/conditions");
        UnderReview.RequestedTries(new OfferConditions { Conditions = [new Condition(1, ConditionKind.UseLimit, " ")] }).IsRejectedWith(Codes.ContentIncomplete, "40(28)", "/conditions/0/text");
        UnderReview.RequestedTries(new ReportProgress()).IsRejectedWith(Codes.ContentIncomplete, "40(26)", "/progress");
        UnderReview.RequestingTries(new Supplement()).IsRejectedWith(Codes.ContentIncomplete, "40(26)", "/addition");
        UnderReview.RequestedTries(new Postpone { ReviewAt = A.Monday }).IsRejectedWith(Codes.ContentInvalid, "", "/reviewAt");
        Executing.Requested(new ForeseeCosts { Description = "x" }).RequestedTries(new AgreeCosts()).IsRejectedWith(Codes.ContentIncomplete, "40(30)", "/terms");
        UnderReview.Requested(A.Intention(Ground.EssentialInterests)).RequestingTries(new AnswerConsultation()).IsRejectedWith(Codes.ContentIncomplete, "40(28)", "/answer");
        UnderReview.Attempt(new Acknowledge { From = A.SG, Id = "a", Authority = AuthorityId.Parse("prosecutor") }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        UnderTreaty.Attempt(A.Request with { Authority = AuthorityId.Parse("prosecutor") }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
    }

    [Fact]
    public void An_oral_request_is_measured_by_its_treaty_and_still_says_what_is_asked() // 40(13)
    {
        UnderTreaty.Attempt(Recorded.RecordedSteps.Oral with { Purposes = [] }).IsRejectedWith(Codes.ContentIncomplete, "40(13)", "/purposes");
        var oral = UnderTreaty.Opens(Recorded.RecordedSteps.Oral);
        Assert.Equal(new LegalRegime(RegimeKind.Treaty, "T-1"), oral.Case!.Regime);
        oral.Requested(new Acknowledge()).Requested(A.Refusal(Ground.EssentialInterests)).IsRemarkedWith(Codes.ConsultationRequired, "40(28)");
    }

    [Fact]
    [Shows("60.1-1")]
    public void What_stands_outside_paragraphs_8_to_31_binds_under_every_treaty() // 31(7), 35(3), 42(6)
    {
        UnderReview.RequestedTries(A.Refusal(Ground.DifferentLabel)).IsRejectedWith(Codes.GroundProhibited, "35(3)");
        UnderReview.RequestedTries(A.Refusal(Ground.BankSecrecy, Ground.DifferentLabel)).IsRejectedWith(Codes.GroundProhibited, "35(3)", "/reasons/1/ground");
        UnderTreaty.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).RequestedTries(A.Refusal(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundProhibited, "31(7)");
        UnderTreaty.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(A.Refusal(Ground.DeMinimis)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)");
        UnderTreaty.Attempt(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Tax evasion", Provision = "69", MaximumMonths = 24 }] })).IsRejectedWith(Codes.NotSeriousCrime, "2(h)");
    }

    [Fact]
    [Shows("37.8-1")]
    public void Extradition_is_subject_to_the_conditions_of_its_treaty() // 37(1), 37(8), 37(10)
    {
        var register = Registers.Bound(TreatyScope.Extradition);
        var request = (SubmitRequest)SoundRequests.Of(RequestKind.Extradition);
        var lacking = request with { Content = request.Content! with { Facts = null } };
        A.Story.Attempt(lacking).IsRejectedWith(Codes.ContentIncomplete, "37(1)", "/content/facts");
        Assert.Equal("T-1 governs; 37(1) guides", A.Story.With(register).Opens(lacking).Step.Remarks.Single(r => r.Pointer == "/content/facts").Clause);
        var open = A.Story.With(register).Opens(request).Requested(new Acknowledge());
        open.Fork.Requested(A.Intention(Ground.DeMinimis)).IsRemarkedWith(Codes.GroundNotAvailable, "37(8)");
        open.Fork.RequestedTries(A.Intention(Ground.Fiscal)).IsRejectedWith(Codes.GroundProhibited, "37(16)");
        open.RequestedTries(A.Refusal(Ground.Nationality)).IsRejectedWith(Codes.ConsultationRequired, "37(17)");
        var arrest = (SubmitRequest)SoundRequests.Of(RequestKind.ProvisionalArrest);
        var calm = arrest with { Content = arrest.Content! with { Urgency = null } };
        A.Story.Attempt(calm).IsRejectedWith(Codes.ContentIncomplete, "37(10)", "/content/urgency");
        A.Story.With(register).Opens(calm).IsRemarkedWith(Codes.ContentIncomplete, "37(10)", "/content/urgency");
        A.Story.With(Registers.Bound(TreatyScope.MutualAssistance)).Attempt(calm).IsRejectedWith(Codes.ContentIncomplete, "37(10)", "/content/urgency");
    }

    [Fact]
    [Shows("60.1-1")]
    public void A_request_that_rests_on_its_treaty_by_name_is_not_made_pursuant_to_another_article() // 45(3), 60(1)
    {
        var traffic = A.RequestWith(A.Content with { Items = [A.StoredData with { Purpose = Purpose.RealTimeTraffic, DataClasses = [DataClass.Traffic], Period = new Period(A.Monday, A.Monday.AddDays(10)), Need = null }] });
        UnderTreaty.Attempt(traffic).IsRejectedWith(Codes.ContentIncomplete, "45(3)(e)");
        var named = traffic with { Content = traffic.Content! with { ForKind = new KindContent { Treaty = "T-1" } } };
        Assert.Equal("T-1 governs; 45(3)(e) guides", UnderTreaty.Opens(named).IsRemarkedWith(Codes.ContentIncomplete, "45(3)(e)").Step.Remarks.Single(r => r.Paragraph.Text == "45(3)(e)").Clause);
    }

    [Fact]
    [Shows("40.7-1")]
    public void Of_several_treaties_the_one_that_the_request_names_governs() // 40(7)
    {
        var first = new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5));
        var both = Registers.With(nl: p => p with { Treaties = [first, first with { Id = "T-2" }, first with { Id = "T-3", Scope = TreatyScope.Extradition }] });
        Assert.Equal("T-1", A.Story.With(both).Opens(A.Request).Case!.Regime.Treaty);
        Assert.Equal("T-2", A.Story.With(both).Opens(A.RequestWith(A.Content with { ForKind = new KindContent { Treaty = "T-2" } })).Case!.Regime.Treaty);
        Assert.Equal("T-1", A.Story.With(both).Opens(A.RequestWith(A.Content with { ForKind = new KindContent { Treaty = "T-3" } })).Case!.Regime.Treaty);
    }

    [Fact]
    [Shows("note.5-1")]
    public void What_is_carried_outside_the_Convention_is_measured_by_its_treaty_too() // note 5, 60(1)
    {
        var register = Registers.BothAgreed(AgreementKind.OutsideConvention, new Treaty("T-1", A.SG, TreatyScope.MutualAssistance, A.Monday.AddYears(-5)));
        var outside = A.RequestWith(A.Content with { Offences = [new Offence { Title = "Tax evasion", Provision = "69", MaximumMonths = 24 }], Facts = null, Items = [A.Statement] });
        var story = A.Story.With(register).Opens(outside).IsRemarkedWith(Codes.ContentIncomplete, "40(15)(c)");
        Assert.Equal(new LegalRegime(RegimeKind.OutsideConvention, "T-1"), story.Case!.Regime);
        story.Requested(new Acknowledge()).Requested(A.Refusal(Ground.EssentialInterests)).IsRemarkedWith(Codes.ConsultationRequired, "40(28)").StandsAt(ItemState.Refused);
    }
}
