using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article35;

/// <summary>Each offence opens for itself what it opens, in every kind, and a purpose serves electronic evidence where the requesting State says so.</summary>
public class OffenceByOffence
{
    private static readonly Offence Fraud = new() { Title = "Fraud", Provision = "326", MaximumMonths = 72 };

    public static TheoryData<RequestKind> OfTheConventionOnly =>
    [
        RequestKind.Extradition, RequestKind.DetainedPersonTransfer, RequestKind.ConfiscationDomesticOrder, RequestKind.ConfiscationForeignOrder,
        RequestKind.ConfiscationProvisionalMeasure, RequestKind.TransferOfSentencedPerson, RequestKind.TransferOfProceedings, RequestKind.LawEnforcementCooperation, RequestKind.JointInvestigation,
    ];

    [Theory]
    [MemberData(nameof(OfTheConventionOnly))]
    [Shows("35.1-1", "3.a-1")]
    public void One_offence_of_the_Convention_carries_no_other_along(RequestKind kind) // 35(1)(a), 37(1), 38, 39(1), 40(9), 47(1), 48, 50(1)
    {
        var sound = SoundRequests.Of(kind);
        A.Story.Attempt(sound with { Content = sound.Content! with { Offences = [.. sound.Content.Offences!, Fraud] } }).IsRejectedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences/1");
        A.Story.Opens(sound with { Insist = true, Content = sound.Content with { Offences = [.. sound.Content.Offences, Fraud] } }).IsRemarkedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences/1");
    }

    [Fact]
    [Shows("35.1-1")]
    public void What_is_urgent_is_delivered_with_that_remark() // 37(10)
    {
        var sound = SoundRequests.Of(RequestKind.ProvisionalArrest);
        A.Story.Opens(sound with { Content = sound.Content! with { Offences = [.. sound.Content.Offences!, Fraud] } }).IsRemarkedWith(Codes.OutOfScope, "35(1)(a)", "/content/offences/1");
    }

    [Fact]
    [Shows("37.3-1")]
    public void A_related_lesser_offence_goes_with_extradition() // 37(3)
    {
        var sound = SoundRequests.Of(RequestKind.Extradition);
        A.Story.Opens(sound with { Content = sound.Content! with { Offences = [.. sound.Content.Offences!, Fraud with { MaximumMonths = 6, Accessory = true }] } }).IsUnremarked();
    }

    [Theory]
    [InlineData(Purpose.TakingEvidence)]
    [InlineData(Purpose.ServiceOfDocuments)]
    [InlineData(Purpose.ObjectsAndSites)]
    [InlineData(Purpose.VoluntaryAppearance)]
    [Shows("35.1-3", "40.1-2")]
    public void For_another_serious_crime_a_purpose_is_open_where_it_is_stated_to_serve_electronic_evidence(Purpose purpose) // 40(1), 35(1)(c)
    {
        var item = A.Statement with { Purpose = purpose, Location = "12 Example Road" };
        A.Story.Opens(A.RequestWith(A.Content with { Offences = [Fraud], Attachments = [A.Summons], Items = [item with { Electronic = true }] }));
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [Fraud], Items = [item] })).IsRejectedWith(Codes.OutOfScope, "35(1)(c)", "/content/items/0/electronic");
    }

    [Fact]
    [Shows("35.1-3")]
    public void Recovering_proceeds_is_not_opened_by_another_serious_crime() => // 40(3)(l)
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [Fraud], Items = [A.Statement with { Purpose = Purpose.RecoveringProceeds, Electronic = true }] }))
            .IsRejectedWith(Codes.OutOfScope, "35(1)(c)", "/content/items/0/purpose");
}
