using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Offences;

/// <summary>The offences of articles 7 to 17 open cooperation without any threshold; what a State declared on them is a hint.</summary>
public class Catalogue
{
    [Theory]
    [Shows("7.1-1", "8.1-1", "9.1-1", "10-1", "12.1-1", "13-1", "15.1-1", "16.1-1", "17.1-1")]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    public void Each_opens_assistance_preservation_and_extradition_without_a_threshold(int article) // 7(1), 8(1), 9(1), 10, 11(1), 12(1), 13, 14(1), 15(1), 16(1), 17(1), 3(a)
    {
        foreach (var kind in new[] { RequestKind.MutualAssistance, RequestKind.ExpeditedPreservation, RequestKind.Extradition, RequestKind.TwentyFourSevenAssistance, RequestKind.ConfiscationDomesticOrder })
            Assert.Equal(ScopeBasis.ConventionOffence, A.Story.Opens(Relying(kind, Offence(article))).Case!.Basis);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(18)]
    [InlineData(0)]
    [InlineData(-7)]
    public void Other_articles_hold_no_offences(int article) => // 35(1)(a)
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, Offence(article))).IsRejectedWith(Codes.ContentInvalid, "35(1)(a)", "/content/offences/0/article");

    [Theory]
    [Shows("3.a-1")]
    [InlineData(24)]
    [InlineData(72)]
    public void Tax_evasion_alone_does_not_open_extradition(int months) => // 3(a)
        A.Story.Attempt(Relying(RequestKind.Extradition, new Offence { Title = "Tax evasion", Provision = "69", MaximumMonths = months }))
            .IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");

    [Theory]
    [Shows("17.2-3", "7.2-1", "8.2-1", "9.2-1", "12.2-1", "14.3-1", "14.4-1", "15.2-1", "16.5-1")]
    [InlineData(7, "7(2)")]
    [InlineData(8, "8(2)")]
    [InlineData(9, "9(2)")]
    [InlineData(11, "11(3)")]
    [InlineData(12, "12(2)")]
    [InlineData(14, "14(3)")]
    [InlineData(14, "14(4)")]
    [InlineData(15, "15(2)")]
    [InlineData(15, "15(3)")]
    [InlineData(15, "15(4)")]
    [InlineData(16, "16(5)")]
    [InlineData(17, "17(2)(e)")]
    public void What_the_requested_State_declared_is_a_hint_to_both_and_stops_nothing(int article, string paragraph) // 7(2), 8(2), 9(2), 11(3), 12(2), 14(3), 14(4), 15(2), 16(5)
    {
        var told = A.Story.With(Registers.RequestedDeclares(paragraph)).Opens(Relying(RequestKind.MutualAssistance, Offence(article))).StandsAt(ItemState.Received).Step;
        Assert.Equal([A.NL, A.SG], told.Notices.Where(n => n.Type == "declared-element" && n.Citation.Text == paragraph).Select(n => n.To));
        var untold = A.Story.With(Registers.RequestingDeclares(paragraph)).Opens(Relying(RequestKind.MutualAssistance, Offence(article))).Step;
        Assert.DoesNotContain(untold.Notices, n => n.Type == "declared-element");
    }

    [Fact]
    public void A_declaration_on_another_offence_is_no_hint() => // 7(2)
        Assert.DoesNotContain(
            A.Story.With(Registers.RequestedDeclares("8(2)")).Opens(Relying(RequestKind.MutualAssistance, Offence(7))).Step.Notices,
            n => n.Type == "declared-element");

    [Theory]
    [Shows("11.1-1")]
    [InlineData(null)]
    [InlineData(6)]
    [InlineData(11)]
    public void Misuse_of_devices_names_the_offence_that_was_meant(int? intended) => // 11(1)
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, Offence(11) with { IntendedArticle = intended }))
            .IsRemarkedWith(Codes.ContentIncomplete, "11(1)", "/content/offences/0/intendedArticle");

    [Fact]
    [Shows("11.2-1")]
    public void A_claim_of_authorized_testing_is_considered_and_shown_to_both() // 11(2)
    {
        var claimed = Offence(11) with { AuthorizedPurposeClaimed = true };
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, claimed)).IsRemarkedWith(Codes.AttestationRequired, "11(2)", "/content/offences/0/authorizedPurposeConsidered");
        var step = A.Story.Opens(Relying(RequestKind.MutualAssistance, claimed with { AuthorizedPurposeConsidered = true })).Step;
        Assert.Equal([A.NL, A.SG], step.Notices.Where(n => n.Type == "authorized-purpose-claimed" && n.Citation.Text == "11(2)").Select(n => n.To));
    }

    [Fact]
    [Shows("16.3-1")]
    public void Abuse_of_a_child_in_an_image_is_article_14() => // 16(3)
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, Offence(16) with { DepictsChildAbuse = true }))
            .IsRemarkedWith(Codes.ContentInvalid, "16(3)", "/content/offences/0/article");

    [Fact]
    [Shows("17.2-1")]
    public void A_predicate_committed_abroad_is_an_offence_there_and_at_home() // 17(2)(c)
    {
        var abroad = Offence(17) with { PredicateState = A.BR };
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, abroad)).IsRemarkedWith(Codes.ContentIncomplete, "17(2)(c)", "/content/offences/0/predicateOffenceInBoth");
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, abroad with { PredicateOffenceInBoth = false })).IsRemarkedWith(Codes.ContentIncomplete, "17(2)(c)");
        A.Story.Opens(Relying(RequestKind.MutualAssistance, abroad with { PredicateOffenceInBoth = true }));
    }

    [Fact]
    [Shows("note.3-1")]
    public void Laundering_of_other_money_opens_no_freezing() => // note 3
        A.Story.Attempt(Relying(RequestKind.ConfiscationProvisionalMeasure, Offence(17) with { PredicateArticle = 18 }))
            .IsRejectedWith(Codes.PredicateNotInConvention, "note 3", "/content/offences/0/predicateArticle");

    [Fact]
    [Shows("4.1-1", "4.2-1")]
    public void An_offence_of_another_instrument_is_a_serious_crime_at_most() // 4(1), 4(2)
    {
        var drawn = new Offence { Title = "Terrorist financing", Provision = "421", Instrument = "Convention of 1999 on the financing of terrorism", MaximumMonths = 96 };
        A.Story.Attempt(Relying(RequestKind.ConfiscationDomesticOrder, drawn)).IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences");
        Assert.Equal(ScopeBasis.SeriousCrime, A.Story.Opens(Relying(RequestKind.ExpeditedPreservation, drawn)).Case!.Basis);
        A.Story.Attempt(Relying(RequestKind.MutualAssistance, drawn with { Article = 7 })).IsRemarkedWith(Codes.ContentInvalid, "4(2)", "/content/offences/0/article");
        A.Story.Attempt(Relying(RequestKind.ExpeditedPreservation, drawn with { MaximumMonths = 36 })).IsRemarkedWith(Codes.NotSeriousCrime, "2(h)");
    }

    [Fact]
    [Shows("21.8-1")]
    public void The_router_does_not_weigh_whether_facts_fulfil_an_offence() => // 21(8)
        A.Story.Opens(A.RequestWith(A.Content with { Facts = "Somebody looked at a screen.", Offences = [Offence(10)] })).StandsAt(ItemState.Received);

    [Theory]
    [Shows("14.1-1")]
    [InlineData(14, true)]
    [InlineData(16, false)]
    public void Material_on_the_abuse_of_children_is_marked_as_restricted(int article, bool restricted) // 14(1)
    {
        var step = A.Story.Opens(Relying(RequestKind.MutualAssistance, Offence(article))).StandsAt(ItemState.Received).Step;
        Assert.Equal(restricted ? [A.NL, A.SG] : [], step.Notices.Where(n => n.Type == "restricted-material" && n.Citation.Text == "14(1)").Select(n => n.To));
    }

    internal static Offence Offence(int article) => new()
    {
        Title = "As our law calls it",
        Provision = "Criminal Code",
        Article = article,
        PredicateArticle = article == 17 ? 13 : null,
        IntendedArticle = article == 11 ? 7 : null,
    };

    internal static SubmitRequest Relying(RequestKind kind, Offence offence)
    {
        var request = SoundRequests.Of(kind);
        return request with { Content = request.Content! with { Offences = [offence] } };
    }
}
