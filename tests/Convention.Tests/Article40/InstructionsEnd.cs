using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Handling instructions with an end, 40(5).</summary>
public class InstructionsEnd
{
    private static readonly DateTimeOffset June = new(2027, 6, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly RecordUse OtherUse = new() { WithinStatedPurpose = false };

    private static SubmitRequest Until(DateTimeOffset? until, params string[] handling)
    {
        var information = SoundRequests.Of(RequestKind.SpontaneousInformation);
        return information with { Content = information.Content! with { ForKind = new KindContent { Handling = handling, HandlingUntil = until } } };
    }

    [Fact]
    [Shows("40.5-1")]
    public void When_the_date_passes_the_instructions_bind_no_more_and_both_are_told()
    {
        var story = A.Story.Opens(Until(June, "Keep secret")).Requested(new FileInformation());
        story.RequestedTries(OtherUse).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)");
        story.Until(June.AddSeconds(-1)).RequestedTries(OtherUse).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)");
        story.Until(June).Tells(A.NL, "instructions-elapsed").Tells(A.SG, "instructions-elapsed");
        story.Requested(OtherUse);
    }

    [Fact]
    public void The_case_stays_open_until_then_and_closes_after_it()
    {
        var story = A.Story.Opens(Until(June, "Keep secret")).Requested(new FileInformation()).Until(June.AddDays(-1)).StandsAt(ItemState.Filed);
        Assert.Equal(["instructions"], story.Case!.Procedures.Select(p => p.Kind));
        story.Until(June.AddDays(40)).StandsAt(ItemState.Closed);
        Assert.Empty(story.Case!.Procedures);
        story.Requested(OtherUse);
    }

    [Fact]
    public void Information_that_is_returned_needs_no_end_of_its_instructions()
    {
        var story = A.Story.Opens(Until(June, "Keep secret")).Requested(new ReturnInformation());
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "instructions");
        story.Until(June).StandsAt(ItemState.Closed).RequestedTries(OtherUse).IsRemarkedWith(Codes.StateConflict, "40(5)");
    }

    [Fact]
    public void Instructions_without_an_end_have_no_clock_and_never_lapse()
    {
        var story = A.Story.Opens(Until(null, "Keep secret")).Requested(new FileInformation());
        Assert.DoesNotContain(story.Case!.Procedures, p => p.Kind == "instructions");
        story.After(TimeSpan.FromDays(900)).RequestedTries(OtherUse).IsRemarkedWith(Codes.UseNotAuthorized, "40(5)");
        story.StandsAt(ItemState.Closed);
    }

    [Fact]
    public void An_end_needs_instructions_and_is_still_to_come()
    {
        A.Story.Attempt(Until(June)).IsRejectedWith(Codes.ContentIncomplete, "40(5)", "/content/forKind/handling");
        A.Story.Attempt(Until(A.Monday, "Keep secret")).IsRejectedWith(Codes.ContentInvalid, "40(5)", "/content/forKind/handlingUntil");
    }
}
