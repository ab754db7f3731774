using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article22;

/// <summary>Bases of jurisdiction, and consultations where several States have one: 22.</summary>
public class Jurisdiction
{
    [Theory]
    [Shows("22.1-1", "50.1-1")]
    [InlineData(JurisdictionBasis.Territory)]
    [InlineData(JurisdictionBasis.VesselOrAircraft)]
    [InlineData(JurisdictionBasis.NationalNotExtradited)]
    [InlineData(JurisdictionBasis.OtherNationalLaw)]
    public void Some_bases_every_State_has(JurisdictionBasis basis) => // 22(1)
        A.Story.Opens(Claiming(basis));

    [Theory]
    [Shows("22.2-1")]
    [InlineData(JurisdictionBasis.NationalAsVictim, "22(2)(a)")]
    [InlineData(JurisdictionBasis.NationalAsOffender, "22(2)(b)")]
    [InlineData(JurisdictionBasis.LaunderingTowardsTerritory, "22(2)(c)")]
    [InlineData(JurisdictionBasis.AgainstState, "22(2)(d)")]
    [InlineData(JurisdictionBasis.PresentNotExtradited, "22(4)")]
    public void Others_are_open_to_States_that_established_them(JurisdictionBasis basis, string paragraph) // 22(2), 22(4)
    {
        A.Story.Attempt(Claiming(basis)).IsRemarkedWith(Codes.JurisdictionBasisUnavailable, paragraph, "/content/forKind/jurisdictionBasis");
        A.Story.With(Registers.RequestingDeclares(paragraph)).Opens(Claiming(basis));
    }

    [Fact]
    [Shows("22.1-1", "50.1-1")]
    public void Confiscation_needs_a_statement_of_jurisdiction() // 22(1)
    {
        var request = SoundRequests.Of(RequestKind.ConfiscationDomesticOrder);
        A.Story.Attempt(request with { Content = request.Content! with { ForKind = request.Content.ForKind! with { Jurisdiction = null } } })
            .IsRejectedWith(Codes.ContentIncomplete, "50(1)", "/content/forKind/jurisdiction");
    }

    [Fact]
    [Shows("22.3-1")]
    public void Who_is_not_extradited_as_a_national_can_be_prosecuted_instead() // 22(3)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge()).Requested(A.Intention(Ground.Nationality))
            .Requesting(new AnswerConsultation { Answer = "Understood" }).Requested(A.RefusalAfterConsultation(Ground.Nationality)).StandsAt(ItemState.Refused);
        Assert.Contains(story.Case!.MovesOpenTo(A.NL, story.Now, A.Register, Practice.Default), m => m.Type == "request-prosecution");
    }

    [Fact]
    public void Whoever_is_refused_on_another_ground_starts_no_duty_to_prosecute() // 22(4)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge()).Requested(A.Intention(Ground.Discrimination))
            .Requesting(new AnswerConsultation { Answer = "Understood" }).Requested(A.RefusalAfterConsultation(Ground.Discrimination)).StandsAt(ItemState.Refused);
        Assert.DoesNotContain(story.Case!.MovesOpenTo(A.NL, story.Now, A.Register, Practice.Default), m => m.Type == "request-prosecution");
    }

    [Fact]
    [Shows("22.4-1")]
    public void Its_own_case_then_rests_on_the_presence_of_the_person_where_that_is_established() // 22(4)
    {
        var refused = A.Story.With(Registers.RequestedDeclares("22(4)")).Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge())
            .Requested(A.Intention(Ground.DomesticOrTreatyCondition)).Requesting(new AnswerConsultation { Answer = "Understood" })
            .Requested(A.Refusal(Ground.DomesticOrTreatyCondition)).StandsAt(ItemState.Refused);
        Assert.DoesNotContain(refused.Case!.Procedures, p => p.Citation.Text == "37(11)");
        Assert.DoesNotContain(refused.Case.MovesOpenTo(A.NL, refused.Now, refused.Register, Practice.Default), m => m.Citation.Text == "37(11)");
        var own = A.Request with
        {
            From = A.SG,
            To = A.NL,
            Content = A.Content with { ForKind = new KindContent { Link = refused.Case.Id, JurisdictionBasis = JurisdictionBasis.PresentNotExtradited } },
        };
        Assert.Equal(refused.Case.Id, A.Story.With(refused.Register).Opens(own).Case!.Link);
        A.Story.Attempt(own).IsRemarkedWith(Codes.JurisdictionBasisUnavailable, "22(4)");
    }

    [Fact]
    [Shows("22.5-1")]
    public void A_consultation_opens_when_a_Party_asks_and_both_see_what_they_exchange() // 22(5)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.JurisdictionConsultation)).StandsAt(ItemState.Proposed)
            .Requested(new JoinConsultation()).StandsAt(ItemState.Joined).Tells(A.NL, "joined");
        story.RequestedTries(new ExchangeViews()).IsRejectedWith(Codes.ContentIncomplete, "22(5)", "/view");
        story.Requested(new ExchangeViews { View = "The victims are here" }).StandsAt(ItemState.Exchanging).Tells(A.NL, "view-given")
            .Requesting(new RecordOutcome { Outcome = "coordinated" }).StandsAt(ItemState.Exchanging)
            .Requested(new RecordOutcome { Outcome = "concentrated" }).StandsAt(ItemState.Exchanging)
            .Requested(new RecordOutcome { Outcome = "coordinated" }).StandsAt(ItemState.Settled);
        story.After(TimeSpan.FromDays(31)).StandsAt(ItemState.Closed);
    }

    [Fact]
    public void An_unanswered_proposal_is_only_brought_to_mind_again() // 22(5)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.JurisdictionConsultation)).After(TimeSpan.FromDays(29)).StandsAt(ItemState.Proposed);
        Assert.Equal(2, story.Steps.Count(s => s.Notices.Any(n => n.Type == "joining-reminder" && n.To == A.SG)));
        story.RequestingTries(new JoinConsultation()).IsRejectedWith(Codes.StateConflict, "22(5)");
        story.Requesting(new NoLongerRequired()).StandsAt(ItemState.Withdrawn);
    }

    [Fact]
    [Shows("22.5-1")]
    public void The_router_tells_no_State_of_anothers_case() // 22(5)
    {
        var first = A.Story.Opens(A.Request);
        var second = A.Story.Opens(A.Request with { From = A.BR, Id = "m-2", Reference = "BR-1" });
        Assert.DoesNotContain(first.Steps.SelectMany(s => s.Notices), n => n.To == A.BR);
        Assert.DoesNotContain(second.Steps.SelectMany(s => s.Notices), n => n.To == A.NL);
    }

    private static SubmitRequest Claiming(JurisdictionBasis basis)
    {
        var request = SoundRequests.Of(RequestKind.ConfiscationDomesticOrder);
        return request with { Content = request.Content! with { ForKind = request.Content.ForKind! with { JurisdictionBasis = basis } } };
    }
}
