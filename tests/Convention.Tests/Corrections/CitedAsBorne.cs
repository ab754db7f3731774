namespace RequestRouter.Convention.Tests.Corrections;

/// <summary>What a failure cites, the text bears; what no paragraph asks for cites nothing.</summary>
public class CitedAsBorne
{
    [Fact]
    public void A_fault_of_the_program_cites_nothing() =>
        Assert.Equal("", Cited(A.CaseReceived.Happens(new LimitElapsed("nothing-1", "window"))));

    [Fact]
    public void Interference_is_no_ground_of_refusal_by_40_21() => // 40(21), not 40(27)
        A.CaseUnderReview.RequestedTries(A.Refusal(Ground.Interference)).IsRejectedWith(Codes.GroundNotAvailable, "40(21)");

    [Fact]
    public void A_ground_that_is_not_of_the_kind_cites_what_closes_the_list() // 42(4), 42(6), 37(8)
    {
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(A.Refusal(Ground.DualCriminality)).IsRejectedWith(Codes.GroundNotAvailable, "42(4)");
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).RequestedTries(A.Refusal(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundNotAvailable, "42(6)");
        A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).Requested(new Acknowledge()).RequestedTries(A.Intention(Ground.BankSecrecy)).IsRejectedWith(Codes.GroundNotAvailable, "37(8)");
    }

    [Fact]
    public void A_refusal_at_the_wrong_stage_of_extradition_does_not_cite_article_40() => // 37(1)
        A.Story.Opens(SoundRequests.Of(RequestKind.Extradition)).RequestedTries(A.Refusal(Ground.Nationality)).IsRejectedWith(Codes.StateConflict, "37(1)");

    [Fact]
    public void What_a_delivery_lacks_cites_nothing() // not 40(17), not 28(3)
    {
        A.CaseExecuting.RequestedTries(new Deliver()).IsRejectedWith(Codes.ContentIncomplete, "", "/elements");
        A.CaseExecuting.RequestedTries(new Deliver { Elements = [A.Element with { Digest = null }] }).IsRejectedWith(Codes.ContentIncomplete, "", "/elements/0/digest");
        A.CaseDelivered.Requesting(new AcknowledgeDelivery()).IsRemarkedWith(Codes.ContentIncomplete, "", "/integrityVerified");
    }

    [Fact]
    public void A_supplement_that_adds_nothing_cites_40_26() =>
        A.CaseReceived.RequestingTries(new Supplement()).IsRejectedWith(Codes.ContentIncomplete, "40(26)", "/addition");

    [Fact]
    public void That_data_are_held_while_an_extension_is_asked_for_is_practice() // not 42(9)
    {
        var asked = A.Story.With(Practice.Default with { HoldWhilePending = true }).Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation))
            .Requested(new ReportPreserved { EffectiveAt = A.Monday }).Requesting(new AskExtension()).After(TimeSpan.FromDays(70)).StandsAt(ItemState.ExtensionPending);
        asked.Fork.Requested(new ReleasePreserved()).IsRemarkedWith(Codes.PreservationLocked, "").StandsAt(ItemState.Released);
        asked.With(Practice.Default).Requested(new ReleasePreserved()).IsUnremarked();
    }

    [Fact]
    public void A_date_that_cannot_be_cites_nothing() =>
        A.CaseDelivered.RequestingTries(new RecordUse { WithinStatedPurpose = true, At = A.Monday.AddDays(1) }).IsRejectedWith(Codes.ContentInvalid, "", "/at");

    private static string Cited(Story story) => Assert.IsType<Rejection>(story.Last).Failures[0].Paragraph.Text;
}
