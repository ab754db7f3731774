using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article50;

/// <summary>Third parties in good faith come before any disposal, a return before another disposal, and a hearing before a lifting: 50(8), 50(9), 52(2).</summary>
public class ClaimsAndReturns
{
    private static readonly DisposeProperty Disposal = new() { LegalBasis = "CBA 26" };

    [Fact]
    [Shows("50.9-1", "31.9-1")]
    public void A_disposal_or_return_while_a_claim_is_open_is_remarked_and_stands() // 50(9), 31(9)
    {
        var story = Effected.Requested(new RecordClaim());
        story.Fork.RequestedTries(new RecordClaim()).IsRemarkedWith(Codes.StateConflict, "50(9)");
        story.Fork.RequestedTries(Disposal).IsRemarkedWith(Codes.ThirdPartyClaimOpen, "50(9)").StandsAt(ItemState.Disposed);
        story.Fork.RequestedTries(new ReturnProperty()).IsRemarkedWith(Codes.ThirdPartyClaimOpen, "50(9)").StandsAt(ItemState.Returned);
        story.Requested(new SettleClaim()).RequestedTries(new SettleClaim()).IsRemarkedWith(Codes.StateConflict, "50(9)");
        story.Requested(Disposal).StandsAt(ItemState.Disposed);
        Assert.DoesNotContain(story.Step.Remarks, r => r.Code == Codes.ThirdPartyClaimOpen);
    }

    [Fact]
    [Shows("52.2-2")]
    public void A_return_that_was_asked_for_is_considered_first() // 52(2)
    {
        var story = Effected.Requesting(new AskReturn { Purpose = "Compensation of the hospitals" });
        story.Fork.RequestingTries(new AskReturn { Purpose = "Again" }).IsRejectedWith(Codes.StateConflict, "52(2)");
        story.Fork.RequestedTries(Disposal).IsRemarkedWith(Codes.ReturnNotConsidered, "52(2)");
        story.Fork.RequestedTries(new ConsiderReturn()).IsRemarkedWith(Codes.ContentIncomplete, "52(2)", "/consideration");
        story.Requested(new ConsiderReturn { Consideration = "Not possible under section 26" }).Tells(A.NL, "return-considered").Requested(Disposal).StandsAt(ItemState.Disposed);
    }

    [Fact]
    public void The_hearing_is_over_with_its_window() // 50(8)
    {
        var story = Restrained.Requested(new IntendToLift { Reason = "The grounds have fallen away", Ground = Ground.InsufficientEvidence });
        story.Fork.RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)");
        story.After(Practice.Default.LiftHearingWindow).Requested(new LiftMeasure()).StandsAt(ItemState.Lifted);
    }

    [Fact]
    [Shows("50.8-1")]
    public void Only_what_was_not_possible_excuses_a_lifting_without_hearing() // 50(8)
    {
        Restrained.RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)");
        Restrained.Requested(new LiftMeasure { Impossibility = "A court order with immediate effect" }).StandsAt(ItemState.Lifted).Tells(A.NL, "lifted");
    }

    private static Story Granted => A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Grant);

    private static Story Restrained => Granted.Requested(new Restrain { Order = "State Courts 12/26", LegalBasis = "CPC 35", Until = A.Monday.AddDays(180) });

    private static Story Effected => Granted.Requested(new RecordConfiscation { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering" }).Requested(new GiveEffect());
}
