namespace RequestRouter.Convention.Tests.Article50;

/// <summary>A measure that ends by its own date is lifted by it, and before that the requesting State may present its reasons, 50(8).</summary>
public class EndsOfMeasures
{
    private static readonly DateTimeOffset End = A.Monday.AddDays(180);

    private static Story Frozen(DateTimeOffset? until) => A.Story.Opens(SoundRequests.Of(RequestKind.ConfiscationDomesticOrder)).Requested(new Acknowledge()).Requested(A.Grant)
        .Requested(new Restrain { Order = "State Courts 12/26", LegalBasis = "CPC 35", Until = until }).StandsAt(ItemState.Restrained);

    [Fact]
    public void Both_are_told_in_time_and_reasons_are_heard_before_the_end() // 50(8)
    {
        var story = Frozen(End).Until(End - Practice.Default.LiftHearingWindow).Tells(A.NL, "measure-end-reminder").Tells(A.SG, "measure-end-reminder");
        story.Requesting(new GiveLiftReasons { Reasons = "The trial begins in June" }).StandsAt(ItemState.Restrained).Tells(A.SG, "lift-reasons");
        story.Until(End).RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)", "/consideration");
        story.Requested(new LiftMeasure { Consideration = "They do not outweigh it" }).StandsAt(ItemState.Lifted);
    }

    [Fact]
    public void A_short_measure_is_told_of_half_way() // 50(8)
    {
        var story = Frozen(A.Monday.AddDays(4)).Until(A.Monday.AddDays(2));
        Assert.Contains(story.Steps, s => s.Notices.Any(n => n.To == A.NL && n.Type == "measure-end-reminder"));
        var asLongAsTheHearing = Frozen(A.Monday.AddDays(15)).Case!.Procedures.Single(p => p.Kind == "measure-end");
        Assert.Equal([A.Monday.AddDays(7.5), A.Monday.AddDays(15)], asLongAsTheHearing.Limits.Select(l => l.At)); // else the notice would go out with the measure itself
    }

    [Fact]
    public void Who_was_silent_until_the_end_was_heard() // 50(8)
    {
        Frozen(End).Until(End).Requested(new LiftMeasure()).StandsAt(ItemState.Lifted);
        Frozen(End).RequestedTries(new LiftMeasure()).IsRemarkedWith(Codes.LiftWithoutHearing, "50(8)");
    }

    [Fact]
    public void Without_an_end_and_without_an_intention_there_is_nothing_to_give_reasons_against() => // 50(8)
        Frozen(null).RequestingTries(new GiveLiftReasons { Reasons = "The trial begins in June" }).IsRejectedWith(Codes.StateConflict, "50(8)");
}
