using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What a written request contains, 40(15), and in which language, 40(13).</summary>
public class WrittenRequest
{
    [Fact]
    public void A_sound_request_is_received() =>
        A.CaseReceived.StandsAt(ItemState.Received).Tells(A.NL, "receipt").Tells(A.SG, "request-received");

    [Fact]
    [Shows("40.15-1")]
    public void It_names_the_authority_that_makes_it() => // 40(15)(a)
        Spoiled(c => c with { Authority = null }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(a)", "/content/authority/name");

    [Fact]
    [Shows("40.15-2")]
    public void It_names_the_functions_of_the_authority_that_conducts_the_proceedings() => // 40(15)(b)
        Spoiled(c => c with { Proceedings = c.Proceedings! with { AuthorityFunctions = null } })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(b)", "/content/proceedings/authorityFunctions");

    [Fact]
    [Shows("40.15-3")]
    public void It_summarizes_the_facts() => // 40(15)(c)
        Spoiled(c => c with { Facts = " " }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(c)", "/content/facts");

    [Fact]
    [Shows("40.15-3", "40.3-2")]
    public void Service_of_documents_alone_needs_no_facts() => // 40(15)(c)
        Spoiled(c => c with { Facts = null, Attachments = [A.Summons], Items = [A.Statement with { Purpose = Purpose.ServiceOfDocuments }] }).Accepted();

    [Fact]
    public void Service_beside_another_purpose_needs_facts() => // 40(15)(c)
        Spoiled(c => c with { Facts = null, Items = [A.Statement, A.Statement with { Purpose = Purpose.ServiceOfDocuments }] })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(c)");

    [Fact]
    [Shows("40.15-4", "40.3-13")]
    public void It_describes_the_assistance_sought() => // 40(15)(d)
        Spoiled(c => c with { Items = [A.StoredData with { Description = "" }] })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(d)", "/content/items/0/description");

    [Fact]
    [Shows("40.15-7")]
    public void An_unknown_suspect_may_be_marked_as_not_known() => // 40(15)(e)
        Spoiled(c => c with
        {
            Persons = [new ConcernedPerson(new Particular(Absent: Absence.NotKnown, Because: "Not identified yet"), new Particular("Singapore"), new Particular(Absent: Absence.NotAppropriate, Because: "Unknown person"))],
        }).Accepted();

    [Fact]
    public void A_particular_is_given_or_marked() => // 40(15)(e)
        Spoiled(c => c with { Things = [new ConcernedThing(new Particular("A server"))] })
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(e)", "/content/things/0/location");

    [Fact]
    [Shows("40.15-5")]
    public void A_period_that_is_not_given_is_a_hint() // 40(15)(f)
    {
        Spoiled(c => c with { Items = [A.StoredData with { Period = null }] }).IsRemarkedWith(Codes.ContentIncomplete, "40(15)(f)", "/content/items/0/period");
        Spoiled(c => c with { Items = [A.StoredData with { Period = new Period(A.Monday, A.Monday.AddDays(-1)) }] }).IsRejectedWith(Codes.ContentInvalid, "40(15)(f)", "/content/items/0/period");
        Spoiled(c => c with { Items = [A.StoredData with { Period = null, PeriodNotApplicable = true }] }).Accepted();
    }

    [Fact]
    [Shows("40.15-6")]
    public void It_states_what_the_evidence_is_for() => // 40(15)(g)
        Spoiled(c => c with { Use = null }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(g)", "/content/use");

    [Fact]
    public void All_failures_come_at_once()
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(A.RequestWith(new RequestContent())).Last);
        foreach (var paragraph in new[] { "40(13)", "40(15)(a)", "40(15)(b)", "40(15)(c)", "40(15)(d)", "40(15)(e)", "40(15)(g)", "35(1)" })
            Assert.Contains(rejection.Failures, f => f.Paragraph.Text == paragraph);
        Assert.Equal(422, rejection.Status);
    }

    [Fact]
    [Shows("40.13-2")]
    public void It_comes_in_a_language_acceptable_to_the_requested_State() => // 40(13)
        Spoiled(c => c with { Language = LanguageTag.Parse("nl") }).IsRejectedWith(Codes.LanguageNotAccepted, "40(13)", "/content/language");

    [Fact]
    [Shows("40.13-2")]
    public void A_translation_makes_any_language_acceptable() => // 40(13)
        Spoiled(c => c with { Language = LanguageTag.Parse("nl"), Translations = [LanguageTag.Parse("en-SG")] }).Accepted();

    [Fact]
    [Shows("40.13-2")]
    public void A_language_is_acceptable_where_its_macrolanguage_is() // 40(13)
    {
        var content = A.Content with { Language = LanguageTag.Parse("nn-NO") };
        A.Story.With(new Register([A.Party("NL", "nl"), A.Party("SG", "no")])).Opens(A.RequestWith(content));
        A.Story.With(new Register([A.Party("NL", "nl"), A.Party("SG", "nb")])).Attempt(A.RequestWith(content)).IsRejectedWith(Codes.LanguageNotAccepted, "40(13)", "/content/language");
    }

    [Fact]
    public void A_maximum_of_months_is_not_less_than_nothing() => // 2(h)
        Spoiled(c => c with { Offences = [new Offence { Title = "Fraud", MaximumMonths = -1, Article = 7 }] })
            .IsRejectedWith(Codes.ContentInvalid, "2(h)", "/content/offences/0/maximumMonths");

    [Fact]
    public void A_treaty_that_is_relied_on_is_one_the_two_States_have_entered() => // 40(7)
        Spoiled(c => c with { ForKind = new KindContent { Treaty = "No such treaty" } })
            .IsRejectedWith(Codes.ContentInvalid, "40(7)", "/content/forKind/treaty");

    [Fact]
    [Shows("40.13-4")]
    public void Without_notified_languages_nothing_can_be_sent() => // 40(13)
        A.Story.With(new Register([A.Party("NL", "nl"), A.Party("SG")])).Attempt(A.Request).IsRemarkedWith(Codes.LanguageUnknown, "40(13)");

    [Fact]
    [Shows("40.13-1")]
    public void A_sent_request_is_never_edited() => // 40(13)
        A.CaseReceived.Attempt(A.RequestWith(A.Content with { Facts = "Other facts" })).IsRejectedWith(Codes.StateConflict, "40(13)");

    [Fact]
    [Shows("40.3-5")]
    public void Real_time_collection_needs_its_period() => // 45(3)(f)
        Spoiled(c => c with { Items = [A.StoredData with { Purpose = Purpose.RealTimeTraffic, DataClasses = [DataClass.Traffic], Period = null, PeriodNotApplicable = true }] })
            .IsRejectedWith(Codes.ContentIncomplete, "45(3)(f)");

    [Fact]
    public void Message_bodies_are_not_traffic_data() => // 2(d)
        Spoiled(c => c with { Items = [A.StoredData with { Purpose = Purpose.RealTimeTraffic, DataClasses = [DataClass.Content] }] })
            .IsRejectedWith(Codes.WrongKind, "2(d)");

    [Fact]
    public void Personal_data_in_the_request_pass_a_check_first() // 36(1)
    {
        Spoiled(c => c with { PersonalData = new PersonalDataStatement(true) }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)");
        Spoiled(c => c with { PersonalData = new PersonalDataStatement(true, TransferCheck.NotCompliant, "Act") }).IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)(a)");
    }

    private static Story Spoiled(Func<RequestContent, RequestContent> spoil) => A.Story.Attempt(A.RequestWith(spoil(A.Content)));
}
