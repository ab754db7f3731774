namespace RequestRouter.Convention.Tests.Article40;

/// <summary>What was delivered cannot be withdrawn; the rest of the case can, 40(26).</summary>
public class DeliveredAndWithdrawn
{
    [Fact]
    public void What_was_delivered_cannot_be_withdrawn() // 40(26)
    {
        var story = A.CaseDelivered.RequestingTries(new NoLongerRequired()).IsRejectedWith(Codes.StateConflict, "40(26)").StandsAt(ItemState.Delivered);
        Assert.Contains("delivered", Assert.IsType<Rejection>(story.Last).Failures[0].Detail, StringComparison.Ordinal);
        story.Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed)
            .RequestingTries(new NoLongerRequired()).IsRejectedWith(Codes.StateConflict, "40(26)");
    }

    [Fact]
    public void The_rest_of_the_case_can_be_withdrawn() // 40(26)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.Statement] })).Requested(new Acknowledge())
            .Requested(A.Grant).Requested(A.Start).Requested(A.Delivery with { Items = [1] })
            .Requesting(new NoLongerRequired());
        Assert.Equal([ItemState.Delivered, ItemState.Withdrawn], story.Case!.Items.Select(i => i.State));
    }

    [Fact]
    public void The_receipt_of_a_part_is_heard_after_the_rest_was_withdrawn() => // 40(26)
        A.CaseExecuting.Requested(A.Delivery with { Partial = true }).Requesting(new NoLongerRequired()).StandsAt(ItemState.Withdrawn)
            .Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Withdrawn).Tells(A.SG, "delivery-acknowledged");

    [Fact]
    public void What_was_withdrawn_before_anything_came_has_no_receipt() => // 40(17)
        A.CaseExecuting.Requesting(new NoLongerRequired())
            .RequestingTries(new AcknowledgeDelivery { IntegrityVerified = true }).IsRemarkedWith(Codes.StateConflict, "40(19)");
}
