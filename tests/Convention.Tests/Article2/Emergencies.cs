using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article2;

/// <summary>An emergency is danger to the life or safety of a person, 2(o).</summary>
public class Emergencies
{
    private static readonly Emergency Kidnapping = new(EmergencyRisk.Life, "A person is held", "The deadline is tonight");

    [Theory]
    [Shows("2.o-1")]
    [InlineData(EmergencyRisk.Property)]
    [InlineData(EmergencyRisk.Systems)]
    [InlineData(null)]
    public void Danger_to_property_or_systems_is_no_emergency(EmergencyRisk? risk) => // 2(o)
        A.Story.Attempt(Call(Kidnapping with { Risk = risk })).IsRemarkedWith(Codes.NotEmergency, "2(o)", "/content/emergency/risk");

    [Fact]
    public void Significance_and_imminence_are_stated() => // 2(o)
        A.Story.Attempt(Call(new Emergency(EmergencyRisk.Safety)))
            .IsRemarkedWith(Codes.NotEmergency, "2(o)", "/content/emergency/significance")
            .IsRemarkedWith(Codes.NotEmergency, "2(o)", "/content/emergency/imminence");

    [Fact]
    [Shows("2.o-1", "41.3-5")]
    public void A_kidnapping_comes_first_and_pages_the_point_of_contact() // 2(o)
    {
        var story = A.Story.Opens(Call(Kidnapping)).Tells(A.SG, "emergency").Tells(A.SG, "paged");
        Assert.True(story.Case!.Urgent);
        Assert.Equal("2(o)", story.Step.Notices.Single(n => n.Type == "emergency").Citation.Text);
    }

    [Fact]
    public void Without_the_claim_there_is_no_such_notice() // 2(o)
    {
        var story = A.Story.Opens(Call(null));
        Assert.False(story.Case!.Urgent);
        Assert.DoesNotContain(story.Step.Notices, n => n.Type == "emergency");
    }

    private static SubmitRequest Call(Emergency? emergency)
    {
        var request = SoundRequests.Of(RequestKind.TwentyFourSevenAssistance);
        return request with { Content = request.Content! with { Emergency = emergency } };
    }
}
