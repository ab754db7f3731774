using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article5;

/// <summary>Every act on a State's territory is its own authority's; conditions carry assurances between them: 5, 21(4).</summary>
public class Territory
{
    [Fact]
    public void The_executing_authority_is_named() => // 5(1)
        A.CaseUnderReview.Requested(new Forward()).IsRemarkedWith(Codes.ContentIncomplete, "40(12)(b)", "/executingAuthority");

    [Fact]
    [Shows("5.1-1")]
    public void Whom_the_host_lets_execute_is_told_by_the_host_alone() // 5(1), 5(2)
    {
        A.CaseUnderReview.Requested(new Forward { ExecutingAuthority = "Cyber unit", ExecutingState = A.NL }).IsUnremarked();
        A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { ExecutingState = A.BR }).IsUnremarked();
        A.CaseUnderReview.Requested(A.Grant).RequestingTries(A.Start).IsRejectedWith(Codes.StateConflict, "40(17)");
        A.CaseUnderReview.Requested(A.Grant).Requested(A.Start with { ExecutingState = A.SG }).StandsAt(ItemState.Executing);
    }

    [Fact]
    [Shows("5.2-1")]
    public void A_provider_is_neither_asked_nor_heard() // 5(2)
    {
        Assert.False(StateCode.TryParse("Example Hosting Pte Ltd", null, out _));
        var provider = AuthorityId.Parse("example-hosting");
        var refused = A.Story.Attempt(A.Request with { Authority = provider }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        Assert.Equal(403, ((Rejection)refused.Last!).Status);
        Assert.Empty(refused.Steps);
        A.CaseReceived.Attempt(new Acknowledge { Id = "x", From = A.SG, Authority = provider }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)").StandsAt(ItemState.Received);
    }

    [Fact]
    public void A_State_that_is_no_party_to_the_case_says_nothing_in_it() => // 5(2)
        A.CaseReceived.Attempt(new Acknowledge { Id = "x", From = A.BR, Authority = A.Central }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");

    [Fact]
    [Shows("21.4-1")]
    public void Assurances_of_a_fair_trial_are_conditions_on_record() // 21(4)
    {
        var assurance = new Condition(1, ConditionKind.Other, "The accused has counsel of choice and an interpreter");
        var story = A.CaseUnderReview.Requested(A.Intention(Ground.EssentialInterests)).Requested(new OfferConditions { Conditions = [assurance] })
            .Requesting(new AcceptConditions()).StandsAt(ItemState.AcceptedWithConditions);
        Assert.Equal([assurance], story.Case!.Items[0].Accepted);
    }
}
