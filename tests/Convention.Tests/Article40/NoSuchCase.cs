namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A case begins with a request of a kind that there is, to a State that is named, 40(3), 40(12), 40(13).</summary>
public class NoSuchCase
{
    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    [InlineData(999)]
    public void A_kind_that_there_is_not_opens_none(int kind) // 40(3)
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(A.Request with { Kind = (RequestKind)kind }).Last);
        Assert.Equal(new Failure("/kind", Codes.WrongKind, Citation.Technical, "The router carries no requests of this kind."), Assert.Single(rejection.Failures));
    }

    [Fact]
    public void Anything_else_said_first_is_said_of_no_case() // 40(13)
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(new Acknowledge { From = A.SG, Authority = A.Central }).Last);
        Assert.Equal(("", "There is no such case; a request comes first."), (rejection.Citation.Text, rejection.Failures[0].Detail));
    }

    [Fact]
    public void A_limit_of_no_case_is_a_conflict() // 40(13)
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Happens(new LimitElapsed("status-inquiry-1", "answer")).Last);
        Assert.Equal(("", "No case stands behind this time limit."), (rejection.Citation.Text, rejection.Failures[0].Detail));
    }

    [Fact]
    public void The_requested_State_is_named() // 40(12)(d)
    {
        var rejection = Assert.IsType<Rejection>(A.Story.Attempt(A.Request with { To = default }).Last);
        Assert.Contains(new Failure("/to", Codes.ContentIncomplete, Citation.Technical, "Name the requested State."), rejection.Failures);
        Assert.DoesNotContain(rejection.Failures, f => f.Code == Codes.PartyNotBound);
    }

    [Fact]
    public void A_deadline_with_reasons_and_the_end_of_a_limitation_period_count_by_which_is_earlier() // 40(26), 20
    {
        foreach (var (deadline, limitation) in new[] { (20, 40), (40, 20), (20, 0), (0, 20) })
        {
            var content = A.Content with
            {
                Deadline = deadline == 0 ? null : new SuggestedDeadline(A.Monday.AddDays(deadline), "The trial begins"),
                LimitationEnds = limitation == 0 ? null : A.Monday.AddDays(limitation),
            };
            Assert.Equal(A.Monday.AddDays(20), A.Story.Opens(A.RequestWith(content)).Case!.Deadline);
        }
    }

    [Fact]
    public void A_condition_that_has_ended_forbids_nothing() // 40(28)
    {
        var until = A.Monday.AddDays(5);
        var story = A.CaseUnderReview.Requested(new OfferConditions { Conditions = [new Condition(1, ConditionKind.Access, "Judges only", until)] }).Requesting(new AcceptConditions())
            .Requested(A.Start).Requested(A.Delivery);
        var use = new RecordUse { WithinStatedPurpose = true, AgainstConditions = [1] };
        story.RequestingTries(use).IsRemarkedWith(Codes.AgainstCondition, "40(28)", "/againstConditions");
        story.Until(until).RequestingTries(use).Accepted();
    }
}
