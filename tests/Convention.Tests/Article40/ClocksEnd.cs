namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A clock ends with what it watches; what has elapsed is told once.</summary>
public class ClocksEnd
{
    private static readonly RequestContent WithDeadline = A.Content with { Deadline = new SuggestedDeadline { At = A.Monday.AddDays(60), Reasons = "The trial begins" } };

    [Fact]
    public void A_deadline_reminds_nobody_after_the_delivery() // 40(26)
    {
        var story = A.Story.Opens(A.RequestWith(WithDeadline)).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start).Requested(A.Delivery);
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "deadline");
    }

    [Fact]
    public void A_deadline_runs_while_another_item_is_open() // 40(26)
    {
        var story = A.Story.Opens(A.RequestWith(WithDeadline with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .Requesting(new NoLongerRequired { Items = [1] });
        Assert.Contains(story.Case!.Procedures, p => p.Kind == "deadline");
        story.Requesting(new NoLongerRequired());
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "deadline");
    }

    [Fact]
    public void After_the_end_only_the_closing_is_waited_for() // 40(26)
    {
        var story = A.CaseUnderReview.Requesting(new AskStatus()).Requesting(new NoLongerRequired());
        Assert.Equal(["closing"], story.Case!.Procedures.Select(p => p.Kind));
        var ended = story.Steps.Count;
        story.After(TimeSpan.FromDays(60)).StandsAt(ItemState.Closed);
        Assert.DoesNotContain(story.Steps.Skip(ended).SelectMany(s => s.Notices), n => n.Type.EndsWith("-reminder", StringComparison.Ordinal));
    }

    [Fact]
    public void A_status_inquiry_after_the_end_is_answered_at_once_and_asks_nobody() // 40(26)
    {
        var story = A.CaseUnderReview.Requesting(new NoLongerRequired()).Requesting(new AskStatus()).Tells(A.NL, "status");
        Assert.DoesNotContain(story.Step.Notices, n => n.To == A.SG);
    }
}
