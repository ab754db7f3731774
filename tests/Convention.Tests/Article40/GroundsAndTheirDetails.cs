using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What each ground of 40(8) and 40(21) asks for, and where it is open.</summary>
public class GroundsAndTheirDetails
{
    private static Story Preservation => A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation));

    [Fact]
    [Shows("40.8-2")]
    public void Without_dual_criminality_a_State_helps_as_far_as_it_will() // 40(8)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with
        {
            Attachments = [A.Summons],
            Items =
            [
                A.Statement with { Purpose = Purpose.ServiceOfDocuments, Description = "Serve the summons" },
                A.Statement with { Purpose = Purpose.InformationAndExpertise, Description = "The company register" },
                A.StoredData,
            ],
        })).Requested(new Acknowledge());
        story.Requested(new Decide { Parts = [A.Grant with { Items = [1, 2] }, new Refuse { Items = [3], Reasons = [A.Because(Ground.DualCriminality) with { ConductAssessment = null }] }] }).Requested(new StartExecution());
        Assert.Equal([ItemState.Executing, ItemState.Executing, ItemState.Refused], story.Case!.Items.Select(i => i.State));
        Assert.Equal([Ground.DualCriminality], story.Case.Items[2].RefusedOn);
    }

    [Fact]
    [Shows("40.8-3")]
    public void A_trifle_is_refused_with_an_explanation_and_never_where_data_are_to_be_preserved() // 40(8)
    {
        A.CaseUnderReview.RequestedTries(new Refuse { Reasons = [new Reason { Ground = Ground.DeMinimis }] }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
        A.CaseUnderReview.Requested(new Refuse { Reasons = [new Reason { Ground = Ground.DeMinimis, Explanation = "Damage of 40 euro" }] }).StandsAt(ItemState.Refused);
        Preservation.RequestedTries(A.Refusal(Ground.DeMinimis)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)", "/reasons/0/ground").StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("40.8-4")]
    public void Help_that_is_to_be_had_elsewhere_is_named_and_one_step_leads_there() // 40(8)
    {
        var to = new ConvertRequest { ToKind = RequestKind.TwentyFourSevenAssistance, NewReference = "CALL-1" };
        A.CaseUnderReview.Requested(new Refuse { Reasons = [A.Because(Ground.AvailableElsewhere) with { Provision = null }] }).StandsAt(ItemState.Refused);
        var story = A.CaseUnderReview.Requested(new Refuse { Reasons = [A.Because(Ground.AvailableElsewhere) with { Provision = "Article 41" }] }).Tells(A.NL, "refused");
        Assert.True(Offered(story));
        story.RequestingTries(to with { ToKind = null }).IsRejectedWith(Codes.ContentIncomplete, "40(8)", "/toKind");
        story.Requesting(to).Tells(A.SG, "converted").StandsAt(ItemState.Refused);
        var call = SoundRequests.Of(RequestKind.TwentyFourSevenAssistance);
        Assert.Equal(story.Case!.Id, A.Story.Opens(call with { Reference = "CALL-1", Content = call.Content! with { ForKind = new KindContent { Link = story.Case.Id } } }).Case!.Link);
    }

    [Fact]
    [Shows("40.8-4")]
    public void A_refusal_on_another_ground_leads_nowhere_else() // 40(8)
    {
        var story = A.CaseUnderReview.Requested(A.Refusal(Ground.DeMinimis));
        Assert.False(Offered(story));
        story.RequestingTries(new ConvertRequest { ToKind = RequestKind.TwentyFourSevenAssistance, NewReference = "CALL-1" }).IsRejectedWith(Codes.StateConflict, "40(8)");
    }

    [Fact]
    [Shows("40.21-1")]
    public void Want_of_conformity_is_consulted_on_first() // 40(21)(a)
    {
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.NotInConformity)).IsRejectedWith(Codes.ConsultationRequired, "40(28)").StandsAt(ItemState.UnderReview);
        A.CaseUnderReview.Requested(A.Intention(Ground.NotInConformity)).Requesting(new AnswerConsultation { Answer = "We add what is missing" })
            .Requested(A.RefusalAfterConsultation(Ground.NotInConformity)).StandsAt(ItemState.Refused);
        Preservation.RequestedTries(A.Refusal(Ground.NotInConformity)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)", "/reasons/0/ground");
    }

    [Fact]
    [Shows("40.21-3")]
    public void A_bar_in_domestic_law_is_explained_and_need_not_be_cited() // 40(21)(c), 40(25)
    {
        Reason[] bare = [A.Because(Ground.DomesticProhibition) with { Provision = " " }];
        A.CaseUnderReview.RequestedTries(new IntendToRefuse { Reasons = [bare[0] with { Explanation = null }], SeesNoTerms = true }).IsRejectedWith(Codes.ReasonsRequired, "40(25)", "/reasons/0/explanation");
        A.CaseUnderReview.Requested(new IntendToRefuse { Reasons = bare, SeesNoTerms = true }).Requesting(new AnswerConsultation { Answer = "Which law?" })
            .Requested(new Refuse { Reasons = bare, ConsultationOutcome = "None" }).StandsAt(ItemState.Refused);
    }

    [Fact]
    [Shows("40.21-4")]
    public void What_is_contrary_to_the_legal_system_of_assistance_is_no_ground_against_preservation() // 40(21)(d)
    {
        Preservation.RequestedTries(A.Refusal(Ground.ContraryToLegalSystem)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)", "/reasons/0/ground").StandsAt(ItemState.Received);
        Preservation.Requested(new ReportPreserved { EffectiveAt = A.Monday }).Requested(new ReportRouteFound { ProviderState = A.BR })
            .RequestedTries(new RefuseRoute { Reasons = [A.Because(Ground.ContraryToLegalSystem)] }).IsRejectedWith(Codes.GroundNotAvailable, "43(2)", "/reasons/0/ground");
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.ContraryToLegalSystem)).IsRejectedWith(Codes.ConsultationRequired, "40(28)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Shows("40.25-2")]
    public void Refusing_to_preserve_is_explained_where_the_practice_says_so(bool explained) // 40(25), 42(6)
    {
        var story = Preservation.With(Practice.Default with { ConsultBeforePreservationRefusal = false, ReasonsForPreservationRefusal = explained })
            .RequestedTries(new Refuse { Reasons = [new Reason { Ground = Ground.EssentialInterests }] });
        if (explained)
            story.IsRejectedWith(Codes.ReasonsRequired, "42(6)", "/reasons/0/explanation").StandsAt(ItemState.Received);
        else
            story.Accepted().StandsAt(ItemState.Refused);
        Assert.False(Practice.Default.ReasonsForPreservationRefusal);
    }

    [Fact]
    [Shows("40.28-6")]
    public void Refusing_to_preserve_is_consulted_on_in_hours_or_goes_straight_through() // 40(28), 42(6)
    {
        Preservation.Requested(A.Refusal(Ground.EssentialInterests)).StandsAt(ItemState.Refused); // 42 asks for no consultation
        Preservation.With(A.EveryChoiceMade).RequestedTries(A.Refusal(Ground.EssentialInterests)).IsRejectedWith(Codes.ConsultationRequired, "40(28)").StandsAt(ItemState.Received);
        var consulting = Preservation.With(A.EveryChoiceMade).Requested(A.Intention(Ground.EssentialInterests)).StandsAt(ItemState.ConsultationRefuse);
        Assert.Equal(A.Monday + Practice.Default.PreservationConsultationWindow, consulting.Case!.Procedures.Single(p => p.Kind == "consultation-refuse").Limits[^1].At);
        consulting.After(Practice.Default.PreservationConsultationWindow).Requested(A.RefusalAfterConsultation(Ground.EssentialInterests)).StandsAt(ItemState.Refused);
        Preservation.With(Practice.Default with { ConsultBeforePreservationRefusal = false }).Requested(A.Refusal(Ground.EssentialInterests)).StandsAt(ItemState.Refused).Tells(A.NL, "refused");
    }

    private static bool Offered(Story story) => story.Case!.MovesOpenTo(A.NL, story.Now, story.Register, story.Practice).Any(m => m.Type == "convert-request");
}
