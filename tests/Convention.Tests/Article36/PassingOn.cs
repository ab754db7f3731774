using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article36;

/// <summary>What may not be transferred is withheld, and what was transferred goes no further without leave, 36(1), (3).</summary>
public class PassingOn
{
    private static Story Asked => A.Story.Opens(SoundRequests.Of(RequestKind.OnwardTransfer));

    [Fact]
    [Shows("36.1-2")]
    public void What_the_check_forbids_is_withheld_with_the_reason_and_the_rest_is_delivered()
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.StoredData] })).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start);
        story.Fork.RequestedTries(new Withhold { Items = [2] }).IsRemarkedWith(Codes.ReasonsRequired, "36(1)(a)", "/reason");
        story.Requested(new Withhold { Items = [2], Reason = "Personal Data Protection Act, section 26" });
        Assert.Contains(story.Step.Notices, n => n.To == A.NL && n.Items!.SequenceEqual([2]) && n.CarriesCommunication);
        story.Requested(A.Delivery with { Items = [1] });
        Assert.Equal([ItemState.Delivered, ItemState.Withheld], story.Case!.Items.Select(i => i.State));
    }

    [Fact]
    [Shows("36.3-1")]
    public void The_State_of_origin_is_asked_before_anything_goes_to_a_third() =>
        Asked.StandsAt(ItemState.Requested).Tells(A.SG, "request-received").RequestingTries(new RecordTransferred()).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)");

    [Fact]
    [Shows("36.3-4")]
    public void An_authorization_is_for_the_elements_and_the_recipient_of_its_case_only()
    {
        var three = SoundRequests.Of(RequestKind.OnwardTransfer);
        Digest[] elements = [Digest.Of("one"u8), Digest.Of("two"u8), Digest.Of("three"u8)];
        var story = A.Story.Opens(three with { Content = three.Content! with { ForKind = three.Content.ForKind! with { Elements = elements } } }).Requested(new Authorize { Items = [1, 2] });
        story.Fork.RequestingTries(new RecordTransferred { Items = [3] }).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)");
        story.Requesting(new RecordTransferred { Items = [1, 2] });
        Assert.Equal([ItemState.Transferred, ItemState.Transferred, ItemState.Requested], story.Case!.Items.Select(i => i.State));
        Asked.Requested(new Authorize()).Requesting(new RecordTransferred()).StandsAt(ItemState.Transferred);
        var another = SoundRequests.Of(RequestKind.OnwardTransfer);
        A.Story.Opens(another with { Reference = "K-other", Content = another.Content! with { ForKind = another.Content.ForKind! with { Recipient = "KE", Elements = [Digest.Of("more"u8)] } } })
            .RequestingTries(new RecordTransferred()).IsRemarkedWith(Codes.OnwardTransferNotAuthorized, "36(3)");
    }
}
