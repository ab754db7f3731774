namespace RequestRouter.Convention.Tests.Persons;

/// <summary>A detained person travels by consent and agreement, stays in custody, answers for nothing earlier, and is credited the days, 40(9) to (11).</summary>
public class Transferred
{
    private static readonly RecordConsent Consent = new() { Language = LanguageTag.Parse("en"), InformedBy = "Counsel", At = A.Monday };

    [Fact]
    public void Nobody_travels_without_consent() => // 40(9)(a)
        UnderReview.RequestedTries(new AgreeTransfer { Terms = "Return by 10 June" }).IsRejectedWith(Codes.ConsentMissing, "40(9)(a)");

    [Fact]
    public void Consent_is_on_record_with_language_counsel_and_time() // 40(9)(a)
    {
        foreach (var lacking in new[] { Consent with { Language = null }, Consent with { InformedBy = " " }, Consent with { At = null }, Consent with { At = A.Monday.AddTicks(1) } })
            UnderReview.RequestedTries(lacking).IsRejectedWith(Codes.ConsentMissing, "40(9)(a)");
        UnderReview.Requested(Consent).StandsAt(ItemState.ConsentRecorded);
    }

    [Fact]
    public void Both_States_agree_on_terms() // 40(9)(b)
    {
        var story = UnderReview.Requested(Consent);
        story.RequestedTries(new AgreeTransfer()).IsRejectedWith(Codes.ContentIncomplete, "40(9)(b)", "/terms");
        story.RequestedTries(new RecordDeparture()).IsRejectedWith(Codes.AgreementRequired, "40(9)(b)");
        story.Requested(new AgreeTransfer { Terms = "Return by 10 June" }).StandsAt(ItemState.ConsentRecorded);
        story.Requested(new AgreeTransfer { Terms = "Return by 12 June" }).StandsAt(ItemState.ConsentRecorded);
        story.Requesting(new AgreeTransfer { Terms = "Return by 12 June" }).StandsAt(ItemState.Agreed);
    }

    [Fact]
    public void A_consent_withdrawn_undoes_the_agreement() // 40(9)(a)
    {
        var story = Agreed.Requested(new WithdrawConsent()).StandsAt(ItemState.UnderReview);
        Assert.False(story.Case!.Items[0].Person!.Consents);
        story.Requested(Consent).Requested(new AgreeTransfer { Terms = "Return by 10 June" }).StandsAt(ItemState.ConsentRecorded); // the other agrees anew
    }

    [Fact]
    public void Release_is_the_sending_State_s_to_allow() // 40(10)(a)
    {
        InCustody.RequestingTries(new ReleasePerson()).IsRejectedWith(Codes.CustodyReleaseNotAuthorized, "40(10)(a)");
        InCustody.Requested(new AuthorizeRelease()).Requesting(new ReleasePerson()).StandsAt(ItemState.Released);
    }

    [Fact]
    public void Earlier_acts_are_answered_for_only_where_the_sending_State_says_so() // 40(11)
    {
        var story = InCustody;
        story.RequestingTries(new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }).IsRejectedWith(Codes.SafeConductActive, "40(11)", "/act");
        story.RequestingTries(new RecordRestriction { Act = "Theft of 2019" }).IsRejectedWith(Codes.SafeConductActive, "40(11)", "/act");
        story.Requesting(new RecordRestriction { Act = "Perjury", ActIsEarlier = false });
        story.RequestedTries(new WaiveImmunity { Acts = ["Theft of 2019", " "] }).IsRejectedWith(Codes.ContentIncomplete, "40(11)", "/acts");
        story.Requested(new WaiveImmunity { Acts = ["Theft of 2019"] }).Requested(new WaiveImmunity { Acts = ["Fraud of 2018"] });
        story.Requesting(new RecordRestriction { Act = "Theft of 2019", ActIsEarlier = true }).Requesting(new RecordRestriction { Act = "Fraud of 2018", ActIsEarlier = true });
    }

    [Fact]
    public void No_extradition_is_asked_for_the_return() => // 40(10)(c)
        InCustody.RequestingTries(new DemandExtradition()).IsRejectedWith(Codes.ExtraditionNotRequired, "40(10)(c)");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(19, 20)]
    public void Begun_days_in_custody_are_credited(int later, int days) // 40(10)(d)
    {
        var story = InCustody.After(TimeSpan.FromDays(later)).Requesting(new RecordPurposeServed()).Requesting(new RecordReturn()).StandsAt(ItemState.Returned);
        Assert.Equal(days, story.Case!.Items[0].Person!.CreditDays);
        story.RequestedTries(new RecordCredit { Days = days - 1 }).IsRejectedWith(Codes.ContentInvalid, "40(10)(d)", "/days");
        story.RequestedTries(new RecordCredit()).IsRejectedWith(Codes.ContentInvalid, "40(10)(d)", "/days");
        Assert.Equal($"Credit {days} days.", ((Rejection)story.Last!).Failures[0].Detail);
        story.Requested(new RecordCredit { Days = days }).StandsAt(ItemState.CreditRecorded);
    }

    private static Story UnderReview => A.Story.Opens(SoundRequests.Of(RequestKind.DetainedPersonTransfer)).Requested(new Acknowledge());

    private static Story Agreed => UnderReview.Requested(Consent).Requested(new AgreeTransfer { Terms = "Return by 10 June" }).Requesting(new AgreeTransfer { Terms = "Return by 10 June" });

    private static Story InCustody => Agreed.Requested(new RecordDeparture()).Requesting(new RecordArrival()).StandsAt(ItemState.InCustody);
}
