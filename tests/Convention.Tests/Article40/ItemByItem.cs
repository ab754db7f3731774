namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Items of one request go their own ways, and one word can reach each where it stands, 40(25), 40(26), 40(28), 40(30).</summary>
public class ItemByItem
{
    [Fact]
    public void One_word_takes_each_item_on_from_where_it_stands() // 40(28), 40(30)
    {
        var story = Three.Requested(A.Grant).Requested(A.Start).Requested(A.Intention(Ground.EssentialInterests) with { Items = [1] }).Requested(new ForeseeCosts { Description = "Laboratory", Items = [2, 3] });
        story.Requested(new Proceed());
        Assert.Equal([ItemState.Accepted, ItemState.Executing, ItemState.Executing], story.Case!.Items.Select(i => i.State));
        Assert.Equal([1], story.Step.Notices.Single(n => n.Type == "consultation-ended").Items!);
        Assert.Equal([2, 3], story.Step.Notices.Single(n => n.Type == "costs-borne").Items!);
        Assert.Equal("partly-executing", story.Case.State.ToString());
    }

    [Fact]
    public void An_item_named_twice_is_meant_once() // 40(15)(d)
    {
        var story = Three.Requested(A.Grant with { Items = [2, 2] });
        Assert.Equal([2], story.Step.Changes.Select(c => c.Item));
        Assert.Equal([2], story.Step.Notices.Single(n => n.Type == "granted").Items!);
    }

    [Fact]
    public void The_answer_on_a_closed_case_names_every_outcome_once() // 40(26)
    {
        var story = Three.Requested(A.Refusal(Ground.Discrimination) with { Items = [1] }).Requesting(new NoLongerRequired()).After(Practice.Default.CloseAfter).StandsAt(ItemState.Closed);
        story.Requesting(new AskStatus());
        Assert.Equal("The case is closed, with the outcome: refused, withdrawn.", story.Step.Notices.Single(n => n.Type == "status").Text);
    }

    [Fact]
    public void A_consultation_on_a_refusal_leaves_standing_what_was_consulted_on_before_it() // 40(28)
    {
        var story = A.CaseUnderReview.Requested(A.Postponement).Requesting(new AnswerConsultation { Answer = "We can wait" }).Requested(new Proceed());
        story.Requested(A.Intention(Ground.EssentialInterests));
        Assert.Equal([Ground.Interference], story.Case!.Items[0].ConsultedGrounds);
    }

    [Fact]
    public void A_written_confirmation_seals_who_is_protected() // 33(1), 40(13)
    {
        var hidden = new Particular(null, Absence.NotAppropriate, "Protected");
        var content = A.Content with { Persons = [new ConcernedPerson(hidden, hidden, new Particular("NL")) { Protected = true, Alias = "W1" }] };
        var story = A.Story.With(Registers.BothAgreed(AgreementKind.OralRequests)).Opens(Recorded.RecordedSteps.Oral);
        story.Fork.RequestingTries(new ConfirmInWriting { Content = content }).IsRemarkedWith(Codes.ContentIncomplete, "33(1)", "/sealed");
        story.Fork.RequestingTries(new ConfirmInWriting { Content = content, Sealed = [] }).IsRemarkedWith(Codes.ContentIncomplete, "33(1)", "/sealed");
        story.Requesting(new ConfirmInWriting { Content = content, Sealed = ["e30"] }).StandsAt(ItemState.Received);
    }

    private static Story Three => A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement, A.Statement] })).Requested(new Acknowledge());
}
