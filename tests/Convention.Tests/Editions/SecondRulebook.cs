using System.Text;
using RequestRouter.Convention.Kinds.Tables;
using RequestRouter.Convention.Tests.Recorded;

namespace RequestRouter.Convention.Tests.Editions;

/// <summary>
/// A second rulebook, which is in these tests only: from a later day on a request for mutual legal assistance is not acknowledged but taken up
/// at once, and its reminder says so.
/// </summary>
public class SecondRulebook
{
    private static readonly DateTimeOffset Later = A.Monday.AddDays(2);

    private static readonly Machine Table = Revised(Machines.Of(RequestKind.MutualAssistance));

    private static readonly Rulebooks Two = new([DateTimeOffset.MinValue, Later], kind => kind == RequestKind.MutualAssistance ? Table : Machines.Find(kind));

    [Fact]
    public void A_case_begun_under_the_first_keeps_it()
    {
        var story = Begun(A.Monday);
        story.After(TimeSpan.FromDays(3)).Requested(new Acknowledge()).StandsAt(ItemState.UnderReview);
        Assert.All(story.Steps, step => Assert.Equal((1, 1), (step.Rulebook, step.After.Rulebook)));
        Assert.Contains("A request waits to be taken up", Reminded(story), StringComparison.Ordinal);
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
        Assert.Equal(1, Told(A.Monday).Opens(RecordedSteps.Oral).Case!.Rulebook);
        Assert.Equal(2, Told(Later).Opens(RecordedSteps.Oral).Case!.Rulebook);
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
    public void A_rulebook_is_in_force_from_its_instant_on(int ticks, int number) => Assert.Equal(number, Two.InForce(Later.AddTicks(ticks)));

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
            - from now on: M6 acknowledge, 40(12)(b), never: Take it up instead.
            - from now on: clock acknowledgement, 40(12)(b): Take the request up at once.

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

    private static Story Told(DateTimeOffset from) => new Story
    {
        Decides = static (before, occurrence, now, register, practice, linked) => Advancing.Advance(before, occurrence, now, register, practice, linked, Two),
    }.At(from);

    private static Story Begun(DateTimeOffset at) => Told(at).Opens(A.Request);

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
        ]);
}
