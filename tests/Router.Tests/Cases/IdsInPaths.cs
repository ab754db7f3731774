using RequestRouter.Router.Cases;
using RequestRouter.Router.Faults;
using RequestRouter.Router.Notices;

namespace RequestRouter.Router.Tests.Cases;

/// <summary>What a caller writes in a path reaches storage only where it has the form of an id: storage answers other keys with a fault.</summary>
public sealed class IdsInPaths
{
    private static readonly CaseId Case = CaseId.From(StateCode.Parse("NL"), "r");

    public static TheoryData<string> Odd => ["", "in-", "in-none", "in-request\n", "in-../request", "in-nl-" + new string('g', 32), $"{Case}", $"{Case}.", $"{Case}.case.case", "0001-01-01T00:00:00Z", "a/b", "#", "?", "\u0001", new string('x', 2000)];

    [Theory]
    [MemberData(nameof(Odd))]
    public void Anything_else_is_no_id(string text)
    {
        Assert.False(InboundRowId.IsOne(text));
        Assert.False(Quarantined.IsId(text));
        Assert.False(EvidenceId.TryParse(text, null, out _));
        Assert.False(EvidenceId.TryParse($"{Case}.{text}", null, out _));
        Assert.False(EvidenceId.TryParse(EvidenceId.Of(Case, StateCode.Parse("SG"), "s 1") + text + "\n", null, out _));
        Assert.False(Quarantined.IsId($"{Case}.{text}"));
        Assert.False(OutsideCaseNoticeId.IsOne(text));
        Assert.False(OutsideCaseNoticeId.IsOne(OutsideCaseNoticeId.Of("submission-received", "x") + text + "\n"));
    }

    [Fact]
    public void An_evidence_id_ends_in_hexadecimal_digits()
    {
        Assert.True(EvidenceId.TryParse($"{Case}.sg-{new string('a', 32)}", null, out _));
        Assert.False(EvidenceId.TryParse($"{Case}.sg-{new string('g', 32)}", null, out _));
    }

    [Fact]
    public void Those_the_router_makes_are()
    {
        string[] rows = [InboundRowId.Request, InboundRowId.Of(StateCode.Parse("SG"), "s 1")];
        Assert.All(rows, row => Assert.True(InboundRowId.IsOne(row)));
        string[] whats = [Quarantined.WholeCase, Quarantined.Archive, .. rows];
        Assert.All(whats, what => Assert.True(Quarantined.IsId(new Quarantined(Case, what, "fault", default).Id)));
        Assert.True(OutsideCaseNoticeId.IsOne(OutsideCaseNoticeId.Of("submission-received", "x")));
        var item = EvidenceId.Of(Case, StateCode.Parse("SG"), "s 1");
        Assert.Equal((item, Case, StateCode.Parse("SG")), (EvidenceId.Parse(item.ToString()), item.CaseId, item.Furnishing));
        Assert.NotEqual(item, EvidenceId.Of(Case, StateCode.Parse("SG"), "s 2"));
        Assert.NotEqual(item, EvidenceId.Of(Case, StateCode.Parse("NL"), "s 1"));
    }
}
