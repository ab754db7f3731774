namespace RequestRouter.Convention.Tests.Article40;

/// <summary>Whoever withdraws is told as the other State is, so that all of its systems know, 40(26).</summary>
public class WhoWithdraws
{
    public static TheoryData<RequestKind> All => [.. Machines.Known.Where(kind => Machines.Of(kind).Rows.Any(row => row.Says == CommunicationTypes.NoLongerRequired))];

    [Theory]
    [MemberData(nameof(All))]
    public void Is_told_in_every_kind_of_case(RequestKind kind) // 40(26)
    {
        var story = A.Story.Opens(SoundRequests.Of(kind)).Requesting(new NoLongerRequired());
        Assert.Equal([A.SG, A.NL], story.Step.Notices.Where(notice => notice.Type is "no-longer-required" or "withdrawn").Select(notice => notice.To));
        Assert.All(story.Step.Notices.Where(notice => notice.To == A.NL), notice => Assert.False(notice.CarriesCommunication));
    }

    [Fact]
    public void Is_told_that_data_stay_held_until_the_sixty_days_are_over() => // 42(8)
        A.Story.Opens(SoundRequests.Of(RequestKind.ExpeditedPreservation)).Requested(new ReportPreserved { EffectiveAt = A.Monday }).Requesting(new NoLongerRequired())
            .StandsAt(ItemState.Effected).Tells(A.NL, "preservation-runs-on").Tells(A.SG, "no-longer-required");
}
