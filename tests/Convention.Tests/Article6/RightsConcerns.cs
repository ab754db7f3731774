using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article6;

/// <summary>A concern that a request serves to suppress a freedom is reviewed before anything is done, 6(2).</summary>
public class RightsConcerns
{
    private static Story Concerned => A.CaseReceived.Requested(new Acknowledge { RightsConcern = "The account is that of a newspaper" });

    [Fact]
    [Shows("6.2-1")]
    public void A_concern_bars_nothing_and_that_its_review_is_open_is_remarked()
    {
        Concerned.RequestedTries(A.Grant).IsRemarkedWith(Codes.ReviewPending, "6(2)", "/rightsReview");
        Concerned.RequestedTries(A.Grant with { RightsReview = " " }).IsRemarkedWith(Codes.ReviewPending, "6(2)");
        Concerned.RequestedTries(new Forward { ExecutingAuthority = "Cyber police" }).IsRemarkedWith(Codes.ReviewPending, "6(2)").StandsAt(ItemState.Forwarded);
    }

    [Fact]
    [Shows("6.2-1")]
    public void With_what_came_of_it_the_request_goes_on_or_is_refused()
    {
        var story = Concerned.Requested(A.Grant with { RightsReview = "The account is used for extortion only; reviewed by the legal department" }).Requested(A.Start).StandsAt(ItemState.Executing);
        Assert.False(story.Case!.Items[0].ReviewPending);
        Concerned.Requested(A.Refusal(Ground.Discrimination)).StandsAt(ItemState.Refused);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_concern_there_is_no_review(string? concern) =>
        A.CaseReceived.Requested(new Acknowledge { RightsConcern = concern }).Requested(A.Grant).StandsAt(ItemState.Accepted);
}
