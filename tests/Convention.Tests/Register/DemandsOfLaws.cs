namespace RequestRouter.Convention.Tests.RegisterEntries;

/// <summary>What a State's own law asks of requests beyond 40(15) is shown, and holds nothing up.</summary>
public class DemandsOfLaws
{
    private static readonly FurtherDemand Certificate = new() { What = "A certificate", Law = "Act, section 19", Member = "/content/attestations" };

    private static readonly RequestContent Attested = A.Content with { Attestations = [new Attestation { What = AttestedMatter.CriminalMatter }] };

    [Fact]
    public void A_demand_is_met_by_the_member_that_says_it()
    {
        Assert.Equal([new DemandAnswered(Certificate, false)], Of(A.Content, Certificate));
        Assert.Equal([new DemandAnswered(Certificate, true)], Of(Attested, Certificate));
        Assert.Equal([new DemandAnswered(Certificate, false)], Entry(Certificate).DemandsOf(RequestKind.MutualAssistance, null));
    }

    [Fact]
    public void Where_no_member_says_it_nobody_but_a_reader_can_tell() => Assert.Null(Assert.Single(Of(Attested, Certificate with { Member = null })).Given);

    [Fact]
    public void A_demand_is_of_some_kinds_and_purposes_or_of_all()
    {
        Assert.Single(Of(A.Content, Certificate with { Kinds = [RequestKind.MutualAssistance] }));
        Assert.Empty(Of(A.Content, Certificate with { Kinds = [RequestKind.Extradition] }));
        Assert.Single(Of(A.Content with { Items = [A.Statement, A.StoredData] }, Certificate with { Purposes = [Purpose.StoredData] }));
        Assert.Empty(Of(A.Content with { Items = [A.Statement] }, Certificate with { Purposes = [Purpose.StoredData] }));
        Assert.Empty(Of(A.Content with { Items = null }, Certificate with { Purposes = [Purpose.StoredData] }));
    }

    [Fact]
    public void Nothing_comes_of_it_in_the_case() // 40(15), 40(21)
    {
        var demanding = A.Story.With(Registers.With(sg: party => party with { FurtherDemands = [Certificate] })).Opens(A.Request);
        Assert.Equal(ModelChecking.Json.OfOutcome(A.CaseReceived.Last!), ModelChecking.Json.OfOutcome(demanding.Last!));
    }

    [Fact]
    public void What_is_demanded_is_said_and_its_member_exists()
    {
        Assert.Empty(Entry(Certificate, Certificate with { Member = null, Law = null }, Certificate with { Member = "/content/persons/*/birthDate" }).Faults());
        Fault("/furtherDemands/1/what", Certificate, Certificate with { What = " " });
        Fault("/furtherDemands/0/what", Certificate with { What = new string('w', 501) });
        Assert.Empty(Entry(Certificate with { What = new string('w', 500), Law = new string('l', 500) }).Faults());
        Fault("/furtherDemands/0/law", Certificate with { Law = new string('l', 501) });
        Fault("/furtherDemands/0/member", Certificate with { Member = "/content/attestation" });
        Assert.Empty(Entry([.. Enumerable.Repeat(Certificate, 50)]).Faults());
        Fault("/furtherDemands", [.. Enumerable.Repeat(Certificate, 51)]);
    }

    private static void Fault(string pointer, params FurtherDemand[] demands)
    {
        var fault = Assert.Single(Entry(demands).Faults());
        Assert.Equal((pointer, Codes.ContentInvalid, true), (fault.Pointer, fault.Code, fault.Paragraph.IsTechnical));
    }

    private static IReadOnlyList<DemandAnswered> Of(RequestContent content, FurtherDemand demand) => Entry(demand).DemandsOf(RequestKind.MutualAssistance, content);

    private static Party Entry(params FurtherDemand[] demands) => A.Party("SG", "en") with { FurtherDemands = demands };
}
