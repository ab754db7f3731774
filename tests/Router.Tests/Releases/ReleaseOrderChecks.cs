using RequestRouter.Router.Releases;

namespace RequestRouter.Router.Tests.Releases;

/// <summary>Take a sound order, spoil one thing.</summary>
public sealed class ReleaseOrderChecks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReleaseOrder Sound = new()
    {
        From = StateCode.Parse("NL"),
        Id = "1",
        Elements = Items(1),
        Recipient = "KE",
        Purpose = "Trial",
    };

    private static readonly Dictionary<string, (string Pointer, ReleaseOrder Order)> Spoiling = new()
    {
        ["no element"] = ("/elements", Sound with { Elements = [] }),
        ["too many"] = ("/elements", Sound with { Elements = Items(51) }),
        ["one twice"] = ("/elements", Sound with { Elements = [.. Items(1), .. Items(1)] }),
        ["too many cases"] = ("/authorizations", Sound with { Authorizations = [.. Enumerable.Repeat(CaseId.From(Sound.From, "r"), 201)] }),
        ["to itself"] = ("/recipient", Sound with { Recipient = " NL" }),
        ["to nobody"] = ("/recipient", Sound with { Recipient = "\u200b" }),
        ["to a long name"] = ("/recipient", Sound with { Recipient = new string('x', 201) }),
        ["for nothing"] = ("/purpose", Sound with { Purpose = " " }),
        ["for much"] = ("/purpose", Sound with { Purpose = new string('x', 2001) }),
        ["until now"] = ("/until", Sound with { Until = Now }),
    };

    public static TheoryData<string> Spoilt => [.. Spoiling.Keys];

    [Fact]
    public void A_sound_one_has_no_fault() => Assert.Empty(ReleaseOrderRules.Check(
        Sound with { Elements = Items(50), Recipient = new string('x', 200), Purpose = new string('x', 2000), Until = Now.AddTicks(1), Authorizations = [.. Enumerable.Repeat(CaseId.From(Sound.From, "r"), 200)] }, Now));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Each_fault_is_told_by_its_place(string what) =>
        Assert.Equal(Spoiling[what].Pointer, Assert.Single(ReleaseOrderRules.Check(Spoiling[what].Order, Now)).Pointer);

    private static EvidenceId[] Items(int count) => [.. Enumerable.Range(0, count).Select(number => EvidenceId.Of(CaseId.From(StateCode.Parse("NL"), "r"), StateCode.Parse("NL"), $"{number}"))];
}
