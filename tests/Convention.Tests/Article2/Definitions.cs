using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article2;

/// <summary>Evidence in electronic form, serious crimes, custodians, property and organizations as article 2 has them.</summary>
public class Definitions
{
    private static readonly Offence Murder = new() { Title = "Murder", Provision = "289", LifeOrHeavier = true };

    [Fact]
    public void An_item_says_whether_it_is_electronic() => // 2(b)
        A.Story.Attempt(A.RequestWith(A.Content with { Items = [A.StoredData with { Electronic = null }] }))
            .IsRejectedWith(Codes.ContentIncomplete, "2(b)", "/content/items/0/electronic");

    [Theory]
    [Shows("2.b-1")]
    [InlineData(true)]
    [InlineData(false)]
    public void For_another_serious_crime_a_program_can_be_asked_for_and_a_paper_ledger_cannot(bool electronic) // 2(b), 3(b)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Offences = [Murder], Items = [A.StoredData with { Electronic = electronic, Purpose = Purpose.SearchAndSeizure }] }));
        if (electronic)
            Assert.Equal(ScopeBasis.SeriousCrime, story.Accepted().Case!.Basis);
        else
            story.IsRejectedWith(Codes.OutOfScope, "35(1)(c)", "/content/items/0/electronic");
    }

    [Theory]
    [Shows("2.h-1")]
    [InlineData(48, false, true)]
    [InlineData(47, false, false)]
    [InlineData(null, true, true)]
    public void Four_years_at_the_most_or_a_heavier_penalty_make_a_serious_crime(int? months, bool life, bool serious) // 2(h)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Fraud", Provision = "326", MaximumMonths = months, LifeOrHeavier = life }] }));
        if (serious)
            Assert.Equal(ScopeBasis.SeriousCrime, story.Accepted().Case!.Basis);
        else
            story.IsRejectedWith(Codes.NotSeriousCrime, "2(h)", "/content/offences");
    }

    [Fact]
    public void A_serious_crime_names_title_provision_and_maximum() // 2(h)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Offences = [new Offence()] }));
        story.IsRejectedWith(Codes.ContentIncomplete, "2(h)", "/content/offences/0/title")
            .IsRejectedWith(Codes.ContentIncomplete, "2(h)", "/content/offences/0/provision")
            .IsRejectedWith(Codes.ContentIncomplete, "2(h)", "/content/offences/0/maximumMonths");
    }

    [Theory]
    [Shows("2.g-1")]
    [InlineData(null)]
    [InlineData(true)]
    public void What_is_not_marked_otherwise_is_personal_data(bool? marked) => // 2(g)
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { PersonalData = marked, Check = null }] })
            .IsRemarkedWith(Codes.TransferBlockedPersonalData, "36(1)", "/elements/0/check");

    [Fact]
    [Shows("note.1-1", "2.e-1")]
    public void Only_providers_are_made_to_collect_and_a_shop_with_a_hosted_site_is_none() // 2(e), note 1
    {
        A.Story.Attempt(Collection(CustodianKind.OtherPerson)).IsRemarkedWith(Codes.CustodianType, "2(e)", "/content/items/0/custodianKind");
        A.Story.Opens(Collection(CustodianKind.ServiceProvider));
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { CustodianKind = CustodianKind.OtherPerson }] }));
    }

    [Fact]
    [Shows("note.1-1")]
    public void A_shop_is_ordered_to_produce_as_any_person_and_not_as_a_provider() // 27(b), note 1
    {
        var ordered = A.Start with { Safeguards = A.Safeguards with { ByProductionOrder = true } };
        Holding(CustodianKind.OtherPerson).RequestedTries(ordered).IsRemarkedWith(Codes.CustodianType, "27(b)", "/safeguards/byProductionOrder");
        Holding(CustodianKind.OtherPerson).Requested(A.Start).StandsAt(ItemState.Executing);
        Holding(CustodianKind.ServiceProvider).Requested(ordered).StandsAt(ItemState.Executing);
        Holding(null).Requested(ordered).StandsAt(ItemState.Executing);

        static Story Holding(CustodianKind? kind) => A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { CustodianKind = kind, DataClasses = [DataClass.Subscriber] }] }))
            .Requested(new Acknowledge()).Requested(A.Grant);
    }

    [Fact]
    [Shows("2.m-1")]
    public void Laundering_names_its_predicate_offence() => // 2(m)
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [new Offence { Title = "Laundering", Article = 17 }] }))
            .IsRejectedWith(Codes.PredicateRequired, "2(m)", "/content/offences/0/predicateArticle");

    [Fact]
    [Shows("64.3-1", "2.n-1")]
    public void An_organization_acts_within_its_declared_competence() // 2(n), 64(3)
    {
        var organization = Registers.With(nl: p => p with { Competence = [RequestKind.MutualAssistance] });
        A.Story.With(organization).Attempt(SoundRequests.Of(RequestKind.Extradition)).IsRemarkedWith(Codes.BeyondCompetence, "2(n)", "/kind");
        A.Story.With(organization).Opens(A.Request);
        A.Story.With(Registers.With(sg: p => p with { Competence = [RequestKind.MutualAssistance] }))
            .Attempt(SoundRequests.Of(RequestKind.Extradition)).IsRemarkedWith(Codes.BeyondCompetence, "2(n)", "/to");
    }

    private static SubmitRequest Collection(CustodianKind kind) => A.RequestWith(A.Content with { Items = [RealTime with { CustodianKind = kind }] });

    internal static RequestedItem RealTime => A.StoredData with
    {
        Purpose = Purpose.RealTimeTraffic,
        DataClasses = [DataClass.Traffic],
        Period = new Period(A.Monday.AddDays(7), A.Monday.AddDays(21)),
        Need = "The renter of the server is known by its traffic only",
        Relation = "The traffic of the server leads to who commands it",
        PeriodBecause = "One cycle of the malware",
    };
}
