using System.Net;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Lifetime;

/// <summary>Before a refusal on a ground of 40(21) the requested State consults, 40(28).</summary>
[Collection(LifetimeCollection.Name)]
public sealed class ConsultationTests(LifetimeFixture router) : StoryTests(router)
{
    [Fact]
    [LifecycleRows("M11", "M17")]
    public async Task A_consultation_that_ends_by_an_answer_opens_the_refusal()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        await story.StandsAt("consultation-refuse");
        var consultation = await story.RequestingIsTold("consultation-opened");
        Assert.Equal("40(28)", consultation.Citation);
        Assert.NotNull(consultation.DueAt);
        Assert.DoesNotContain("refuse", await story.MovesOfRequested());

        await story.RequestingSays(Words.AnswerConsultation());
        await story.RequestedIsTold("consultation-answered");
        Assert.Contains("refuse", await story.MovesOfRequested());
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")));

        await story.StandsAt("refused", "refused", "refused");
        Assert.Equal("refuse", (await story.RequestingIsTold("refused")).Communication!.Type);
    }

    [Fact]
    [LifecycleRows("M11", "M17", "X1")]
    public async Task A_consultation_without_an_answer_ends_by_the_lapse_of_its_window_after_a_reminder()
    {
        var story = await CaseStory.UnderReviewAsync(Router, AskingFor.TwoRecordsUrgently());
        var refusal = Words.RefuseAfterConsultation(Words.Because("domestic-prohibition").With("provision", "Evidence Act, section 12"));
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("domestic-prohibition").With("provision", "Evidence Act, section 12")));

        await story.TimePasses("PT25H");
        await story.RequestingIsTold("consultation-refuse-reminder");
        var tooEarly = await story.RequestedTries(refusal);
        Assert.Equal((HttpStatusCode.Conflict, "CONSULTATION_REQUIRED"), (tooEarly.Status, tooEarly.Code));

        await story.TimePasses("PT24H");
        await story.StandsAt("consultation-refuse");
        await story.RequestedSays(refusal);
        await story.StandsAt("refused");
    }

    [Fact]
    [LifecycleRows("M11", "M17")]
    public async Task A_consultation_on_one_ground_does_not_serve_for_another()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        await story.RequestingSays(Words.AnswerConsultation());

        var other = await story.RequestedTries(Words.RefuseAfterConsultation(Words.Because("contrary-to-legal-system")));

        Assert.Equal("CONSULTATION_REQUIRED", other.Code);
        await story.StandsAt("consultation-refuse");
    }

    [Fact]
    [LifecycleRows("M14", "M15")]
    public async Task Conditions_offered_in_the_consultation_and_accepted_lead_to_the_delivery()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));

        await story.RequestedSays(Words.OfferConditions());
        await story.StandsAt("conditions-offered");
        Assert.NotNull((await story.RequestingIsTold("conditions-offered")).DueAt);
        await story.RequestingSays(Words.AcceptConditions());

        await story.StandsAt("accepted-with-conditions");
        await story.RequestedIsTold("conditions-accepted");
        await story.RequestedSays(Words.StartExecution());
        await story.RequestedSays(Words.Deliver(Words.Element().With("check", "compliant-with-conditions")));
        await story.StandsAt("delivered");
    }

    [Fact]
    [LifecycleRows("M14", "M16", "M15")]
    public async Task Conditions_that_are_countered_come_again_and_are_accepted()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        await story.RequestedSays(Words.OfferConditions());

        await story.RequestingSays(Words.RejectConditions("The same, with the appeal proceedings."));
        await story.StandsAt("consultation-refuse");
        Assert.Equal("reject-conditions", (await story.RequestedIsTold("conditions-declined")).Communication!.Type);
        await story.RequestedSays(Words.OfferConditions());
        await story.RequestingSays(Words.AcceptConditions());

        await story.StandsAt("accepted-with-conditions");
    }

    [Fact]
    [LifecycleRows("M16", "M17")]
    public async Task Conditions_that_are_declined_leave_the_refusal_open()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")));
        await story.RequestedSays(Words.OfferConditions());

        await story.RequestingSays(Words.RejectConditions());
        await story.RequestedSays(Words.RefuseAfterConsultation(Words.Because("essential-interests")));

        await story.StandsAt("refused");
    }

    [Fact]
    [LifecycleRows("M19")]
    public async Task After_the_consultation_the_requested_State_may_go_on()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("not-in-conformity")));
        await story.RequestingSays(Words.AnswerConsultation());

        await story.RequestedSays(Words.Proceed());

        await story.StandsAt("accepted");
        await story.RequestingIsTold("consultation-ended");
    }

    [Fact]
    [LifecycleRows("M28")]
    public async Task A_ground_found_during_the_execution_is_consulted_on_as_at_the_beginning()
    {
        var story = await CaseStory.ExecutingAsync(Router);

        Assert.Equal("CONSULTATION_REQUIRED", (await story.RequestedTries(Words.Refuse(Words.Because("essential-interests")))).Code);
        await story.RequestedSays(Words.IntendToRefuse(Words.Because("essential-interests")).OfItems(1));

        await story.StandsAt("partly-executing", "consultation-refuse", "executing");
        await story.RequestingIsTold("consultation-opened");
    }

    [Fact]
    [LifecycleRows("M12")]
    public async Task A_refusal_for_want_of_dual_criminality_needs_reasons_and_no_consultation()
    {
        var story = await CaseStory.UnderReviewAsync(Router);
        await story.RequestedSays(Words.Refuse(
            Words.Because("dual-criminality").With("conductAssessment", "Entering an unprotected system is no offence in our law.")));

        await story.StandsAt("refused");
        Assert.Equal("40(25)", (await story.RequestingIsTold("refused")).Citation);
    }

    [Fact]
    [LifecycleRows("M30")]
    public async Task On_the_other_State_s_hint_the_requesting_State_goes_on_under_other_provisions()
    {
        var story = await CaseStory.UnderReviewAsync(Router);

        await story.RequestingSays(Words.ConvertRequest("NL-CONF-2026-0009").OfItems(2));

        await story.StandsAt("partly-converted", "under-review", "converted");
        Assert.Equal("40(8)", (await story.RequestedIsTold("converted")).Citation);
    }
}
