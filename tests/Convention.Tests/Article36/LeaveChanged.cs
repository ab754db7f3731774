using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>Leave to pass on or to use otherwise is the origin's to change for what is still to come; what was done under it stays done under it.</summary>
public class LeaveChanged
{
    private static readonly CaseId Transfer = CaseId.From(A.NL, "K-OnwardTransfer");

    [Theory]
    [InlineData(RequestKind.OnwardTransfer)]
    [InlineData(RequestKind.UseConsent)]
    [Shows("36.3-4", "40.19-2")]
    public void A_denial_is_not_final_and_leave_may_be_withdrawn(RequestKind kind) // 36(3), 40(19)
    {
        var story = A.Story.Opens(SoundRequests.Of(kind)).Requested(new Deny()).StandsAt(ItemState.Denied).Requested(new Authorize()).StandsAt(ItemState.Authorized).Tells(A.NL, "authorized");
        story.After(TimeSpan.FromDays(1)).Requested(new Deny()).StandsAt(ItemState.Denied).Tells(A.NL, "denied");
        Assert.Equal((A.Monday, A.Monday.AddDays(1)), (story.Case!.Items[0].AuthorizedAt, story.Case.Items[0].AuthorizedUntil));
    }

    [Fact]
    [Shows("36.3-4")]
    public void What_went_before_the_withdrawal_went_with_leave_and_what_comes_after_does_not() // 36(3)
    {
        var leave = A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer)).Requested(new Authorize()).After(TimeSpan.FromDays(10)).Requested(new Deny());
        var furnished = A.CaseDelivered.After(TimeSpan.FromDays(20)).With(LinkedCase.Of(leave.Case!));
        furnished.Fork.Requesting(new RecordOnwardTransfer { Recipient = "BR", Authorization = Transfer, At = A.Monday.AddDays(5) }).IsUnremarked();
        furnished.Requesting(new RecordOnwardTransfer { Recipient = "BR", Authorization = Transfer, At = A.Monday.AddDays(15) }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)");
    }

    [Fact]
    public void Other_conditions_do_not_begin_the_leave_anew() // 36(3)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer)).Requested(new Authorize()).After(TimeSpan.FromDays(3))
            .Requested(new Authorize { Conditions = [new Condition(1, ConditionKind.Deletion, "After a year")] }).StandsAt(ItemState.AuthorizedWithConditions);
        Assert.Equal(A.Monday, story.Case!.Items[0].AuthorizedAt);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(10, false)]
    [InlineData(11, false)]
    public void Leave_that_is_given_again_goes_on_while_it_stands_and_begins_anew_once_it_has_ended(int days, bool goesOn) // 36(3)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer)).Requested(new Authorize { Until = A.Monday.AddDays(10) }).After(TimeSpan.FromDays(days)).Requested(new Authorize());
        Assert.Equal(goesOn ? A.Monday : A.Monday.AddDays(days), story.Case!.Items[0].AuthorizedAt);
        Assert.Null(story.Case.Items[0].AuthorizedUntil);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(10, 10)]
    [InlineData(11, 10)]
    public void A_denial_ends_leave_that_stands_and_not_later_than_it_ended_by_itself(int days, int ended) // 36(3)
    {
        var story = A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer)).Requested(new Authorize { Until = A.Monday.AddDays(10) }).After(TimeSpan.FromDays(days)).Requested(new Deny());
        Assert.Equal(A.Monday.AddDays(ended), story.Case!.Items[0].AuthorizedUntil);
    }

    [Theory]
    [InlineData(RequestKind.SpontaneousInformation, false)]
    [InlineData(RequestKind.TwentyFourSevenAssistance, true)]
    [InlineData(RequestKind.LawEnforcementCooperation, true)]
    [InlineData(RequestKind.LawEnforcementCooperation, false)]
    [Shows("36.3-2")]
    public void Personal_data_that_came_another_way_go_on_with_leave_only_and_that_they_did_is_on_record(RequestKind kind, bool requesting) // 36(3)
    {
        var story = A.Story.Opens(SoundRequests.Of(kind));
        var passed = new RecordOnwardTransfer { Recipient = "BR" };
        (requesting ? story.Requesting(passed) : story.Requested(passed)).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)").Tells(requesting ? A.SG : A.NL, "onward-transfer-recorded");
    }

    [Fact]
    public void A_competent_authority_may_ask_for_another_use() => // 40(5)
        A.Story.Opens(SoundRequests.Of(RequestKind.UseConsent) with { Authority = AuthorityId.Parse("prosecutor") });
}
