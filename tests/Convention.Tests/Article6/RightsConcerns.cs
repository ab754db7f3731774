using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article6;

/// <summary>A concern that a request serves to suppress a freedom is reviewed before anything is done, 6(2).</summary>
public class RightsConcerns
{
    private static Story Concerned => A.CaseReceived.Requested(new Acknowledge { RightsConcern = "The account is that of a newspaper" });

    [Fact]
    [Shows("6.2-1")]
    public void Nothing_is_granted_forwarded_or_executed_before_the_review()
    {
        Concerned.RequestedTries(A.Grant).IsRejectedWith(Codes.ReviewPending, "6(2)", "/rightsReview");
        Concerned.RequestedTries(A.Grant with { RightsReview = " " }).IsRejectedWith(Codes.ReviewPending, "6(2)");
        var story = Concerned.RequestedTries(new Forward { ExecutingAuthority = "Cyber police" }).IsRejectedWith(Codes.ReviewPending, "6(2)");
        Assert.Equal(409, Assert.IsType<Rejection>(story.Last).Status);
        story.RequestedTries(A.Start).IsRejectedWith(Codes.StateConflict, "40(17)");
        Assert.DoesNotContain(story.Case!.MovesOpenTo(A.SG, story.Now, story.Register, story.Practice), m => m.Type == "forward");
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
