using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Persons;

/// <summary>A detained person travels by consent and agreement, stays in custody, answers for nothing earlier, and is credited the days, 40(9) to (11).</summary>
public class Transferred
{
    private static readonly RecordConsent Consent = new() { Language = LanguageTag.Parse("en"), InformedBy = "Counsel", At = A.Monday };

    [Fact]
    [Shows("40.9-2")]
    public void Nobody_travels_without_consent() => // 40(9)(a)
        UnderReview.RequestedTries(new AgreeTransfer { Terms = "Return by 10 June" }).IsRejectedWith(Codes.ConsentMissing, "40(9)(a)");

    [Fact]
    public void Consent_is_on_record_with_language_counsel_and_time() // 40(9)(a)
    {
        foreach (var lacking in new[] { Consent with { Language = null }, Consent with { InformedBy = " " }, Consent with { At = null } })
            UnderReview.RequestedTries(lacking).IsRemarkedWith(Codes.ConsentMissing, "40(9)(a)");
        UnderReview.RequestedTries(Consent with { At = A.Monday.AddTicks(1) }).IsRejectedWith(Codes.ContentInvalid, "40(9)(a)", "/at");
        UnderReview.Requested(Consent).IsUnremarked().StandsAt(ItemState.ConsentRecorded);
    }

    [Fact]
    [Shows("40.9-3")]
    public void Both_States_agree_on_terms() // 40(9)(b)
    {
        var story = UnderReview.Requested(Consent);
        story.Fork.RequestedTries(new AgreeTransfer()).IsRejectedWith(Codes.ContentIncomplete, "40(9)(b)", "/terms");
        story.Fork.RequestedTries(new RecordDeparture()).IsRemarkedWith(Codes.AgreementRequired, "40(9)(b)");
        story.Requested(new AgreeTransfer { Terms = "Return by 10 June" }).StandsAt(ItemState.ConsentRecorded);
        story.Requested(new AgreeTransfer { Terms = "Return by 12 June" }).StandsAt(ItemState.ConsentRecorded);
        story.Fork.RequestedTries(new RecordDeparture()).IsRemarkedWith(Codes.AgreementRequired, "40(9)(b)");
        story.Requesting(new AgreeTransfer { Terms = "Return by 12 June" }).StandsAt(ItemState.Agreed);
    }

    [Fact]
    [Shows("40.9-3")]
    public void Terms_without_a_day_agree_to_the_day_on_record() // 40(9)(b), 40(10)(b)
    {
        var story = UnderReview.Requested(Consent).Requested(ByDay(A.Monday.AddDays(18))).Requesting(new AgreeTransfer { Terms = "One visit" }).StandsAt(ItemState.Agreed);
        Assert.Equal(A.Monday.AddDays(18), story.Case!.Items[0].Person!.ReturnBy);
    }

    [Fact]
    [Shows("40.9-2")]
    public void A_consent_withdrawn_undoes_the_agreement() // 40(9)(a)
    {
        var story = Agreed.Requested(new WithdrawConsent()).StandsAt(ItemState.UnderReview);
        Assert.False(story.Case!.Items[0].Person!.Consents);
        story.Requested(Consent).Requested(new AgreeTransfer { Terms = "Return by 10 June" }).StandsAt(ItemState.ConsentRecorded); // the other agrees anew
    }

    [Fact]
    [Shows("40.10-1")]
    public void Release_is_the_sending_State_s_to_allow() // 40(10)(a)
    {
        InCustody.RequestingTries(new ReleasePerson()).IsRemarkedWith(Codes.CustodyReleaseNotAuthorized, "40(10)(a)");
        InCustody.Requested(new AuthorizeRelease()).Requesting(new ReleasePerson()).StandsAt(ItemState.Released);
    }

    [Fact]
    [Shows("40.11-2")]
    public void Earlier_acts_are_answered_for_only_where_the_sending_State_says_so() // 40(11)
    {
        var story = InCustody;
        story.Fork.RequestingTries(new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(11)", "/act");
        story.Fork.RequestingTries(new RecordRestriction { Act = "Theft of 2019" }).IsRemarkedWith(Codes.SafeConductActive, "40(11)", "/act");
        story.Requesting(new RecordRestriction { Act = "Perjury", ActIsEarlier = false });
        story.Fork.Requested(new WaiveImmunity()).Requesting(new RecordRestriction { Act = "Arson of 2017", ActIsEarlier = true }).IsUnremarked(); // it agrees, and needs no list
        story.Requested(new WaiveImmunity { Acts = ["Theft of 2019"] }).Requested(new WaiveImmunity { Acts = ["Fraud of 2018"] });
        story.Requesting(new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }).Requesting(new RecordRestriction { Act = "Fraud of 2018", ActIsEarlier = true });
        story.Fork.RequestingTries(new RecordRestriction { Act = "Arson of 2017", ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(11)", "/act");
    }

    [Fact]
    [Shows("40.11-1")]
    public void No_number_of_days_ends_the_immunity() => // 40(11)
        InCustody.After(TimeSpan.FromDays(60)).RequestingTries(new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }).IsRemarkedWith(Codes.SafeConductActive, "40(11)", "/act");

    [Fact]
    [Shows("40.10-2")]
    public void From_the_agreed_day_both_are_reminded_daily_until_the_return() // 40(10)(b)
    {
        var day = A.Monday.AddDays(18);
        var story = UnderReview.Requested(Consent).RequestedTries(ByDay(A.Monday)).IsRejectedWith(Codes.ContentInvalid, "40(10)(b)", "/returnBy");
        story.Requested(ByDay(day)).Requesting(ByDay(day)).Requested(new RecordDeparture()).Requesting(new RecordArrival()).Until(day.AddTicks(-1));
        Assert.Equal((0, 0), (Overdue(story, A.NL), Overdue(story, A.SG)));
        story.Until(day.AddDays(2));
        Assert.Equal((3, 3), (Overdue(story, A.NL), Overdue(story, A.SG)));
        story.Requesting(new RecordReturn()).After(TimeSpan.FromDays(9));
        Assert.Equal((3, 3), (Overdue(story, A.NL), Overdue(story, A.SG)));
    }

    [Fact]
    [Shows("40.10-2")]
    public void When_the_purpose_is_served_the_return_is_due_without_delay() // 40(10)(b)
    {
        var story = InCustody.Requesting(new RecordPurposeServed()).Tells(A.SG, "purpose-served");
        story.After(Practice.Default.AcknowledgeWithin).Tells(A.NL, "return-reminder").StandsAt(ItemState.PurposeServed);
    }

    [Fact]
    [Shows("40.10-6")]
    public void Another_day_of_return_asks_for_the_other_State_s_agreement_anew() // 40(9)(b), 40(10)(b)
    {
        var (day, later) = (A.Monday.AddDays(18), A.Monday.AddDays(20));
        var story = UnderReview.Requested(Consent).Requested(ByDay(day)).Requesting(ByDay(later)).StandsAt(ItemState.ConsentRecorded);
        story.Requested(new AgreeTransfer { Confirms = story.Case!.Items[0].Recorded.Single(r => r.By == A.NL).Number }).StandsAt(ItemState.Agreed);
        Assert.Equal(later, story.Case!.Items[0].Person!.ReturnBy);
        Assert.Null(story.Requested(new WithdrawConsent()).Case!.Items[0].Person!.ReturnBy);
    }

    [Fact]
    [Shows("40.10-2", "40.10-6")]
    public void Another_return_is_agreed_on_while_the_person_is_away() // 40(10)(b): "or as otherwise agreed"
    {
        var (day, later) = (A.Monday.AddDays(18), A.Monday.AddDays(25));
        var story = UnderReview.Requested(Consent).Requested(ByDay(day)).Requesting(ByDay(day)).Requested(new RecordDeparture()).Requesting(new RecordArrival());
        story.Requesting(ByDay(later)).Tells(A.SG, "record-to-confirm").StandsAt(ItemState.InCustody);
        Assert.Equal(day, story.Case!.Items[0].Person!.ReturnBy); // one side's word changes nothing
        story.Requested(new AgreeTransfer { Confirms = story.Case.Items[0].Recorded.Single(r => r.By == A.NL).Number }).StandsAt(ItemState.InCustody);
        Assert.Equal(later, story.Case!.Items[0].Person!.ReturnBy);
        Assert.Equal(later, story.Case.Procedures.Single(p => p.Kind == "return-date").Limits[^1].At);
    }

    [Fact]
    [Shows("40.10-3")]
    public void No_extradition_is_asked_for_the_return_and_the_sending_State_may_seek_one() // 40(10)(c)
    {
        var story = InCustody.RequestingTries(new DemandExtradition()).IsRejectedWith(Codes.ExtraditionNotRequired, "40(10)(c)");
        var sound = SoundRequests.Of(RequestKind.Extradition);
        var extradition = A.Story.With(LinkedCase.Of(story.Case!)).Opens(sound with { From = A.SG, To = A.NL, Content = sound.Content! with { ForKind = sound.Content.ForKind! with { Link = story.Case!.Id } } });
        Assert.Equal(story.Case.Id, extradition.Case!.Link);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(19, 20)]
    [Shows("40.10-4")]
    public void Begun_days_in_custody_are_credited(int later, int days) // 40(10)(d)
    {
        var story = InCustody.After(TimeSpan.FromDays(later)).Requesting(new RecordPurposeServed()).Requesting(new RecordReturn()).StandsAt(ItemState.Returned);
        Assert.Equal(days, story.Case!.Items[0].Person!.CreditDays);
        Assert.Equal($"Days in custody to be credited to the sentence: {days}.", story.Step.Notices.Single(n => n.To == A.SG && n.Type == "credit-statement").Text);
        story.After(TimeSpan.FromDays(90)).StandsAt(ItemState.Returned);
        story.Fork.RequestedTries(new RecordCredit { Days = days - 1 }).IsRemarkedWith(Codes.ContentInvalid, "40(10)(d)", "/days");
        story.Fork.RequestedTries(new RecordCredit()).IsRemarkedWith(Codes.ContentInvalid, "40(10)(d)", "/days");
        story.Requested(new RecordCredit { Days = days }).StandsAt(ItemState.CreditRecorded);
    }

    private static AgreeTransfer ByDay(DateTimeOffset day) => new() { Terms = "One visit", ReturnBy = day };

    private static int Overdue(Story story, StateCode state) => story.Steps.Sum(s => s.Notices.Count(n => n.To == state && n.Type == "return-date-reminder"));

    private static Story UnderReview => A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge());

    private static Story Agreed => UnderReview.Requested(Consent).Requested(new AgreeTransfer { Terms = "Return by 10 June" }).Requesting(new AgreeTransfer { Terms = "Return by 10 June" });

    private static Story InCustody => Agreed.Requested(new RecordDeparture()).Requesting(new RecordArrival()).StandsAt(ItemState.InCustody);
}
