namespace RequestRouter.Convention.Tests.Article40;

/// <summary>A failure names the item and the paragraph that it is about.</summary>
public class WhatIsNamed
{
    [Fact]
    public void A_refusal_of_two_items_with_one_consulted_on_names_the_other() // 40(28)
    {
        var story = A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData, A.StoredData] })).Requested(new Acknowledge())
            .Requested(A.Intention(Ground.EssentialInterests) with { Items = [1] }).Requesting(new AnswerConsultation { Answer = "Understood" })
            .Requested(new Proceed { Items = [1] }).RequestedTries(A.RefusalAfterConsultation(Ground.EssentialInterests));
        var failure = Assert.IsType<Rejection>(story.Last).Failures.Single(f => f.Code == Codes.ConsultationRequired && f.Detail.Contains("Item 2", StringComparison.Ordinal));
        Assert.Equal("40(28)", failure.Paragraph.Text);
    }

    [Theory]
    [InlineData(RequestKind.ExculpatoryDisclosure, "40(19)")]
    [InlineData(RequestKind.SpontaneousInformation, "40(4)")]
    [InlineData(RequestKind.SafeConduct, "40(29)")]
    [InlineData(RequestKind.Dispute, "63(1)")]
    [InlineData(RequestKind.JurisdictionConsultation, "22(5)")]
    [InlineData(RequestKind.Extradition, "37(1)")]
    [InlineData(RequestKind.ExpeditedPreservation, "42(4)")]
    public void A_move_of_another_kind_of_case_cites_what_this_one_serves(RequestKind kind, string paragraph) =>
        A.Story.Opens(SoundRequests.Of(kind)).RequestedTries(new Deny()).IsRejectedWith(Codes.StateConflict, paragraph);

    [Fact]
    public void Each_offence_is_covered_for_itself() // 35(1)(c), 2(h)
    {
        var (heavy, light) = (new Offence { Title = "Murder", Provision = "300", MaximumMonths = 240 }, new Offence { Title = "Libel", Provision = "261", MaximumMonths = 6 });
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [heavy, light] })).IsRejectedWith(Codes.NotSeriousCrime, "2(h)", "/content/offences/1");
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [.. A.Content.Offences!, light] })).IsRejectedWith(Codes.NotSeriousCrime, "2(h)", "/content/offences/1");
        A.Story.Opens(A.RequestWith(A.Content with { Offences = [.. A.Content.Offences!, heavy] }));
    }
}
