using System.Text;
using RequestRouter.Convention.Kinds.Tables;
using RequestRouter.Convention.Tests.Recorded;

namespace RequestRouter.Convention.Tests.Editions;

/// <summary>
/// A second rulebook, which is in these tests only: from a later day on a request for mutual legal assistance is not acknowledged but taken up
/// at once, its reminder, its opening and a hint say so, and a deadline that is over is a defect and no hint.
/// </summary>
public class SecondRulebook
{
    private static readonly DateTimeOffset Later = A.Monday.AddDays(2);

    private static readonly Machine Table = Revised(Machines.Of(RequestKind.MutualAssistance));

    private static readonly Rulebooks Two = new([new(DateTimeOffset.MinValue), new(Later)], kind => kind == RequestKind.MutualAssistance ? Table : Machines.Find(kind));

    [Fact]
    public void A_case_begun_under_the_first_keeps_it()
    {
        var story = Begun(A.Monday);
        story.After(TimeSpan.FromDays(3)).Requested(new Acknowledge()).StandsAt(ItemState.UnderReview);
        Assert.All(story.Steps, step => Assert.Equal((1, 1), (step.Rulebook, step.After.Rulebook)));
        Assert.Contains("A request waits to be taken up", Reminded(story), StringComparison.Ordinal);
    }

    /// <summary>What is asked of a request, told of a new case and hinted at are those of the rulebook that it begins under.</summary>
    [Theory]
    [InlineData(0, false)]
    [InlineData(2, true)]
    public void A_request_is_examined_told_and_hinted_at_by_the_rulebook_in_force(int days, bool second)
    {
        var story = Begun(A.Monday.AddDays(days));
        Assert.Equal(second ? "A request has come in; take it up at once." : "A request for mutual legal assistance has come in.", story.Step.Notices.Single(n => n.Type == "request-received").Text);
        Assert.Equal(second, story.Step.Notices.Any(n => n.Type == "take-up"));
        var late = From(A.Monday.AddDays(days)).Attempt(A.RequestWith(A.Content with { Deadline = new SuggestedDeadline(A.Monday.AddDays(-1), "The trial begins") }));
        if (second)
            late.IsRejectedWith(Codes.ContentInvalid, "40(26)", "/content/deadline");
        else
            late.Accepted().Tells(A.NL, "deadline-passed");
    }

    [Fact]
    public void What_only_a_request_decides_has_editions_too() // 40(19)
    {
        var first = Machines.Of(RequestKind.ExculpatoryDisclosure);
        var table = first.Opened(first.Examinations, first.OpenedWith, [.. first.OpenedWithOf.Select(t => t with { Edition = new(1, 1) }), new(static _ => [new Tell(Side.Requested, "told-anew", "Told anew.")]) { Edition = new(2) }], first.Hinted);
        Assert.Same(Assert.Single(first.OpenedWithOf).Of, Assert.Single(table.In(1).OpenedWithOf).Of);
        Assert.NotSame(Assert.Single(first.OpenedWithOf).Of, Assert.Single(table.In(2).OpenedWithOf).Of);
    }

    [Fact]
    public void A_case_begun_under_the_second_goes_by_it()
    {
        var story = Begun(Later);
        story.RequestedTries(new Acknowledge()).IsRejectedWith(Codes.StateConflict, "40(12)(b)");
        Assert.All(story.Steps, step => Assert.Equal((2, 2), (step.Rulebook, step.After.Rulebook)));
        story.After(TimeSpan.FromDays(30));
        Assert.Equal("Take the request up at once.", Reminded(story));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    public void What_a_State_may_say_is_that_of_its_cases_rulebook(int days, bool open)
    {
        var story = Begun(A.Monday.AddDays(days));
        Assert.Equal(open, Moves.OpenTo(story.Case!, A.SG, Later.AddDays(1), story.Register, Practice.Default, null, Two).Any(move => move.Type == "acknowledge"));
    }

    [Fact]
    public void An_oral_request_begins_under_the_rulebook_in_force_too()
    {
        Assert.Equal(1, From(A.Monday).Opens(RecordedSteps.Oral).Case!.Rulebook);
        Assert.Equal(2, From(Later).Opens(RecordedSteps.Oral).Case!.Rulebook);
    }

    [Fact]
    public void Other_kinds_are_the_same_in_both()
    {
        Assert.Equal(Machines.Of(RequestKind.Extradition).Rows, Two.Find(2, RequestKind.Extradition)!.Rows);
        Assert.Same(Two.Find(2, RequestKind.ConfiscationDomesticOrder), Two.Find(2, RequestKind.ConfiscationForeignOrder));
        Assert.Null(Two.Find(2, (RequestKind)999));
        Assert.Null(Two.Find(2, (RequestKind)(-1)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public void A_rulebook_is_in_force_from_its_instant_on(int ticks, int number) => Assert.Equal(number, Two.InForce(A.NL, A.SG, Later.AddTicks(ticks), A.Register));

    [Fact]
    public void The_pages_list_what_differs()
    {
        var page = new StringBuilder();
        Differences.Append(page, [Table]);
        Assert.Equal(
            """

            ## Rulebook 2, beside 1

            - no longer: M6 acknowledge, 40(12)(b), to under-review
            - no longer: clock acknowledgement, 40(12)(b): A request waits to be taken up; it is to be executed or passed on speedily.
            - no longer: request-received at the opening: A request for mutual legal assistance has come in.
            - no longer: hint OpeningHints.PastDeadline
            - from now on: M6 acknowledge, 40(12)(b), never: Take it up instead.
            - from now on: clock acknowledgement, 40(12)(b): Take the request up at once.
            - from now on: a request is examined by SecondRulebook.InTime
            - from now on: request-received at the opening: A request has come in; take it up at once.
            - from now on: hint SecondRulebook.TakeUp

            """.ReplaceLineEndings("\n"),
            page.ToString());
    }

    [Fact]
    public void Of_one_rulebook_they_list_nothing()
    {
        var page = new StringBuilder();
        Differences.Append(page, Machines.Known.Select(Machines.Of).Distinct());
        Assert.Equal("", page.ToString());
    }

    private static Story From(DateTimeOffset from) => new Story
    {
        Decides = static (before, occurrence, now, register, practice, linked) => Advancing.Advance(before, occurrence, now, register, practice, linked, Two),
    }.At(from);

    private static Story Begun(DateTimeOffset at) => From(at).Opens(A.Request);

    /// <summary>What the requested State is first told while it has not taken the request up.</summary>
    private static string Reminded(Story story) =>
        story.Steps.SelectMany(step => step.Notices).First(notice => notice.Type == "acknowledgement-reminder").Text;

    private static Machine Revised(Machine first) => first.With(
        [
            .. first.Rows.Select(row => row.Says == CommunicationTypes.Acknowledge ? row with { Edition = new(1, 1) } : row),
            .. first.Rows.Where(row => row.Says == CommunicationTypes.Acknowledge).Select(row => row with { Edition = new(2), Forbidden = Failure.Conflict(row.Citation, "Take it up instead.") }),
        ],
        [
            .. first.Clocks.Select(clock => clock.Kind == "acknowledgement" ? clock with { Edition = new(1, 1) } : clock),
            .. first.Clocks.Where(clock => clock.Kind == "acknowledgement").Select(clock => clock with { Edition = new(2), Reminder = "Take the request up at once." }),
        ]).Opened(
        [.. first.Examinations, new(InTime) { Edition = new(2) }],
        [
            .. first.OpenedWith.Select(tell => tell.Of.Type == "request-received" ? tell with { Edition = new(1, 1) } : tell),
            new(new Tell(Side.Requested, "request-received", "A request has come in; take it up at once.")) { Edition = new(2) },
        ],
        first.OpenedWithOf,
        [.. first.Hinted.Select(hint => hint.Of.Method.Name == "PastDeadline" ? hint with { Edition = new(1, 1) } : hint), new(TakeUp) { Edition = new(2) }]);

    /// <summary>The second rulebook takes no deadline that is over.</summary>
    private static void InTime(Examination examination)
    {
        if (examination.Content.Deadline?.At <= examination.Now)
            examination.Fail(new Failure("/content/deadline", Codes.ContentInvalid, new Paragraph(ParagraphName.A40_26), "The deadline is over."));
    }

    private static IEnumerable<Told> TakeUp(Submission submission) => [new(new Tell(Side.Requested, "take-up", "Take it up at once.", Carries: false), new Paragraph(ParagraphName.A40_12_b))];
}
