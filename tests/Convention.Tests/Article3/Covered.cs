using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article3;

/// <summary>What the Convention covers beyond its own offences: electronic evidence of serious crimes.</summary>
public class Covered
{
    private static readonly Offence Murder = new() { Title = "Murder", Provision = "289", LifeOrHeavier = true };

    [Fact]
    [Shows("3.b-1")]
    public void Stored_mail_of_a_murder_suspect_is_electronic_evidence_of_a_serious_crime() // 3(b)
    {
        var mail = A.StoredData with { Description = "Mailbox of the suspect", DataClasses = [DataClass.Content] };
        Assert.Equal(ScopeBasis.SeriousCrime, A.Story.Opens(A.RequestWith(A.Content with { Offences = [Murder], Items = [mail] })).Case!.Basis);
        A.Story.Attempt(A.RequestWith(A.Content with { Offences = [Murder with { LifeOrHeavier = false, MaximumMonths = 36 }], Items = [mail] }))
            .IsRejectedWith(Codes.NotSeriousCrime, "2(h)", "/content/offences");
    }
}
