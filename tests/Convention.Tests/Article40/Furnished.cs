using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Use and onward transfer follow what was really delivered, however an item ended.</summary>
public class Furnished
{
    private static readonly RecordUse Use = new() { WithinStatedPurpose = true };
    private static readonly RecordOnwardTransfer Onward = new() { Recipient = "BR", Authorization = CaseId.From(A.NL, "OT-1") };

    [Theory]
    [InlineData("withhold")]
    [InlineData("no-longer-required")]
    [InlineData("refuse")]
    public void A_part_that_was_delivered_stays_furnished_whatever_becomes_of_the_rest(string then) // 40(19), 36(3)
    {
        var story = A.CaseExecuting.Requested(A.Delivery with { Partial = true });
        story = then switch
        {
            "withhold" => story.Requested(new Withhold { Reason = "Data protection act" }).StandsAt(ItemState.Withheld),
            "refuse" => story.Requested(A.Refusal(Ground.DeMinimis)).StandsAt(ItemState.Refused),
            _ => story.Requesting(new NoLongerRequired()).StandsAt(ItemState.Withdrawn),
        };
        story.Requesting(Use).Tells(A.SG, "use-recorded").Requesting(Onward).Tells(A.SG, "onward-transfer-recorded");
        story.After(TimeSpan.FromDays(60)).StandsAt(ItemState.Closed).Requesting(Use).RequestingTries(new RecordUse()).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");
    }

    [Fact]
    public void Nothing_that_was_not_delivered_is_furnished_after_closure_either() // 40(19), 36(3)
    {
        var story = A.CaseExecuting.RequestingTries(Use).IsRemarkedWith(Codes.StateConflict, "40(19)");
        story.Requesting(new NoLongerRequired()).After(TimeSpan.FromDays(60)).StandsAt(ItemState.Closed);
        story.RequestingTries(Use).IsRemarkedWith(Codes.StateConflict, "40(19)").RequestingTries(Onward).IsRemarkedWith(Codes.StateConflict, "40(19)");
        Assert.DoesNotContain(story.Case!.MovesOpenTo(A.NL, story.Now, story.Register, story.Practice), m => m.Type is "record-use" or "record-onward-transfer");
    }

    [Fact]
    [Shows("36.2-1")]
    public void Personal_data_are_taken_by_a_State_that_says_how_it_safeguards_them() // 36(2)
    {
        var bare = Registers.With(nl: p => p with { DataSafeguards = null });
        A.CaseDelivered.With(bare).RequestingTries(new AcknowledgeDelivery { IntegrityVerified = true }).IsRemarkedWith(Codes.SafeguardsProfileMissing, "36(2)");
        A.CaseDelivered.With(Registers.With(nl: p => p with { DataSafeguards = new DataSafeguards("A year", null, "A court") }))
            .RequestingTries(new AcknowledgeDelivery { IntegrityVerified = true }).IsRemarkedWith(Codes.SafeguardsProfileMissing, "36(2)");
        A.CaseDelivered.Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed);
        A.CaseExecuting.Requested(new Deliver { Elements = [new Element { Digest = A.Element.Digest, DataClass = DataClass.Traffic, PersonalData = false, NotPersonalBecause = "Configuration only" }] }).IsUnremarked();
        A.CaseExecuting.With(bare).Requested(new Deliver { Elements = [A.Element with { PersonalData = false, NotPersonalBecause = "Configuration only" }] })
            .Requesting(new AcknowledgeDelivery { IntegrityVerified = true }).StandsAt(ItemState.Completed);
    }
}
