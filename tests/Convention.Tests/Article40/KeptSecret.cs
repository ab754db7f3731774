using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Secrecy of a request, 40(20), and whose word it is, 40(13).</summary>
public class KeptSecret
{
    private static Story Secret => A.Story.Opens(A.RequestWith(A.Content with { Confidentiality = new Confidentiality("That the account is watched") })).Requested(new Acknowledge());

    [Fact]
    [Shows("40.20-1")]
    public void It_is_marked_open_to_its_parties_only_and_notices_are_without_content() // 40(20)
    {
        var story = Secret.Requested(A.Grant).Requested(A.Start).Requested(A.Delivery);
        Assert.True(story.Case!.Confidential);
        Assert.False(A.CaseReceived.Case!.Confidential);
        Assert.Empty(story.Case.MovesOpenTo(A.BR, story.Now, story.Register, story.Practice));
        story.Attempt(new AskStatus { Id = "x", From = A.BR, Authority = A.Central }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        foreach (var content in new[] { "account is watched", "4711", "hospital", "Ransomware" })
            Assert.DoesNotContain(story.Steps.SelectMany(s => s.Notices), n => n.Text.Contains(content, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    [Shows("40.20-2")]
    public void A_disclosure_that_cannot_be_avoided_has_its_reason_and_the_other_State_is_told_before() // 40(20)
    {
        Secret.RequestedTries(new CannotKeepSecrecy { Reason = " " }).IsRemarkedWith(Codes.ReasonsRequired, "40(20)", "/reason");
        Secret.Requested(new CannotKeepSecrecy { Reason = "The user is notified by law" }).Tells(A.NL, "secrecy-impossible").StandsAt(ItemState.UnderReview); // the requester is told; nothing waits
        Secret.With(A.EveryChoiceMade).Requested(new CannotKeepSecrecy { Reason = "The user is notified by law" }).Tells(A.NL, "secrecy-impossible").RequestedTries(A.Grant).IsRejectedWith(Codes.StateConflict, "40(1)");
        A.CaseUnderReview.RequestedTries(new CannotKeepSecrecy { Reason = "Law" }).IsRejectedWith(Codes.StateConflict, "40(20)");
    }

    [Fact]
    [Shows("40.20-2")]
    public void Closure_does_not_end_it() // 40(20)
    {
        var story = Secret.Requesting(new NoLongerRequired()).After(Practice.Default.CloseAfter).StandsAt(ItemState.Closed);
        Assert.True(story.Case!.Confidential);
        Assert.Equal("The case is closed, with the outcome: withdrawn.", story.Requesting(new AskStatus()).Step.Notices.Single(n => n.To == A.NL).Text);
    }

    [Fact]
    [Shows("40.13-3")]
    public void An_authority_that_the_register_does_not_list_has_no_word() // 40(12)(d), 40(13)
    {
        A.Story.Attempt(A.Request with { Authority = AuthorityId.Parse("somebody") }).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
        A.Story.With(Registers.With(nl: p => p with { Authorities = [p.Authorities[0] with { Until = A.Monday }] })).Attempt(A.Request).IsRejectedWith(Codes.ChannelNotPermitted, "40(12)(d)");
    }

    [Fact]
    [Shows("40.13-3")]
    public void While_further_proof_is_asked_for_the_clocks_of_the_execution_stand() // 40(13), 40(16)
    {
        var story = A.CaseExecuting.Requested(new AskInformation { Questions = ["Who signed the order?"] });
        Assert.Equal(["information"], story.Case!.Procedures.Select(p => p.Kind));
        story.After(TimeSpan.FromDays(60)).Requesting(new AnswerInformation { Answers = ["The judge, order attached"] }).StandsAt(ItemState.Executing);
        Assert.DoesNotContain(story.Steps, s => s.Notices.Any(n => n.Type == "execution-reminder"));
        Assert.Equal(story.Now + Practice.Default.ExecutionReminderEvery, story.Case.Procedures.Single(p => p.Kind == "execution").Limits[0].At);
    }
}
