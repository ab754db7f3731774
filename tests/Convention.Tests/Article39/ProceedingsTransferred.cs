using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article39;

/// <summary>Transferring proceedings is considered, and rests on a treaty or on the Convention.</summary>
public class ProceedingsTransferred
{
    private static SubmitRequest Request => SoundRequests.Of(RequestKind.TransferOfProceedings);

    private static Register NeedsTreaty => A.WhereRequested(p => p with { Declarations = [new Declaration("39(2)", A.Monday.AddDays(-1))] });

    [Fact]
    [Shows("39.1-1")]
    public void To_consider_is_owed_and_a_denial_that_says_nothing_of_it_stands_with_a_remark() // 39(1)
    {
        var story = A.Story.Opens(Request).Requested(new Acknowledge()).After(TimeSpan.FromDays(14)).Tells(A.SG, "answer-reminder");
        A.Story.Opens(Request).Requested(new Acknowledge()).Requested(new Deny()).StandsAt(ItemState.Denied).Tells(A.NL, "consideration-open").Tells(A.SG, "consideration-open");
        story.Requested(new Deny { Reason = "Considered: the witnesses are with you" }).StandsAt(ItemState.Denied).Tells(A.NL, "denied");
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "consideration-open");
        var accepted = A.Story.Opens(Request).Requested(new Acknowledge()).Requested(new Authorize()).StandsAt(ItemState.Accepted);
        accepted.RequestedTries(new RecordOutcome()).IsRejectedWith(Codes.ContentIncomplete, "39(1)", "/outcome");
        accepted.Requested(new RecordOutcome { Outcome = "Transferred; sentence of 4 May 2027" }).StandsAt(ItemState.Completed).Tells(A.NL, "outcome-recorded");
    }

    [Fact]
    [Shows("39.1-2")]
    public void It_may_follow_from_a_consultation_on_jurisdiction() // 39(1)
    {
        var consultation = A.Story.Opens(SoundRequests.Of(RequestKind.JurisdictionConsultation)).Requested(new JoinConsultation())
            .Requested(new RecordOutcome { Outcome = "concentrated" }).Requesting(new RecordOutcome { Outcome = "concentrated" }).Case!.Id;
        var transfer = A.Story.Opens(Request with { Content = Request.Content! with { ForKind = new KindContent { Link = consultation } } });
        Assert.Equal(consultation, transfer.Case!.Link);
    }

    [Fact]
    [Shows("39.2-1")]
    public void A_State_that_needs_a_treaty_may_take_the_Convention_for_one_or_say_that_none_is_there() // 39(2)
    {
        A.Story.With(NeedsTreaty).Opens(Request).Requested(new DeclareNoLegalBasis()).StandsAt(ItemState.NoLegalBasis).Tells(A.NL, "no-legal-basis");
        A.Story.With(NeedsTreaty).Opens(Request).Requested(new Acknowledge()).Requested(new Authorize()).StandsAt(ItemState.Accepted);
        A.Story.Opens(Request).RequestedTries(new DeclareNoLegalBasis()).IsRejectedWith(Codes.StateConflict, "39(2)");
    }
}
