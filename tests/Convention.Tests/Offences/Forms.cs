using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Offences;

/// <summary>Participation, attempt, preparation and limitation, 19 and 20.</summary>
public class Forms
{
    [Fact]
    [Shows("19.1-1")]
    public void Participation_is_always_an_offence_of_the_Convention() => // 19(1)
        Assert.Equal(ScopeBasis.ConventionOffence, A.Story.Opens(With(OffenceForm.Participation)).Case!.Basis);

    [Theory]
    [Shows("19.2-1")]
    [InlineData(OffenceForm.Attempt, "19(2)")]
    [InlineData(OffenceForm.Preparation, "19(3)")]
    public void Attempt_and_preparation_count_where_the_requesting_State_punishes_them(OffenceForm form, string paragraph) // 19(2)
    {
        A.Story.Attempt(With(form)).IsRemarkedWith(Codes.OffenceNotEstablished, paragraph, "/content/offences/0/form");
        var step = A.Story.With(Registers.RequestingDeclares(paragraph)).Opens(With(form)).Step;
        Assert.Equal([A.NL, A.SG], step.Notices.Where(n => n.Type == "declared-element" && n.Citation.Text == paragraph).Select(n => n.To));
    }

    [Fact]
    public void Where_both_punish_an_attempt_nobody_is_told() // 19(2)
    {
        var both = Registers.With(p => p with { Declarations = [new("19(2)", A.Monday)] }, p => p with { Declarations = [new("19(2)", A.Monday)] });
        Assert.DoesNotContain(A.Story.With(both).Opens(With(OffenceForm.Attempt)).Step.Notices, n => n.Type == "declared-element");
    }

    [Fact]
    [Shows("20-1")]
    public void The_end_of_a_limitation_period_is_a_deadline_with_its_reason() // 20
    {
        var ends = A.Monday.AddDays(30);
        var story = A.Story.Opens(A.RequestWith(A.Content with { LimitationEnds = ends }));
        Assert.Equal(ends, story.Case!.Deadline);
        story.After(TimeSpan.FromDays(24));
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.Type == "deadline-reminder" && n.To == A.SG && n.DueAt == ends));
    }

    [Theory]
    [InlineData(10, 10)]
    [InlineData(40, 30)]
    public void The_earlier_of_limitation_and_suggested_deadline_counts(int suggested, int counts) => // 20
        Assert.Equal(A.Monday.AddDays(counts), A.Story.Opens(A.RequestWith(A.Content with
        {
            LimitationEnds = A.Monday.AddDays(30),
            Deadline = new SuggestedDeadline(A.Monday.AddDays(suggested), "The trial begins"),
        })).Case!.Deadline);

    private static SubmitRequest With(OffenceForm form) => Catalogue.Relying(RequestKind.MutualAssistance, Catalogue.Offence(7) with { Form = form });
}
