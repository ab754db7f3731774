using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.RegisterEntries;

/// <summary>What a State has not yet told the Secretary-General, as its own entry shows.</summary>
public class NotificationsDue
{
    private static readonly Party Complete = A.Party("SG", "en");

    [Fact]
    public void A_complete_entry_owes_nothing() => // 37(6)(a), 37(19), 40(12)(a), 40(13), 41(1)
        Assert.Empty(Complete.NotificationsDue(A.Monday));

    [Fact]
    [Shows("41.2-1")]
    public void A_State_designates_its_authorities_and_names_its_languages() => // 37(19), 40(12)(a), 40(13), 41(1)
        Assert.Equal(["37(19)", "40(12)(a)", "40(13)", "41(1)"], Due(Complete with { Authorities = [], Languages = [] }));

    [Theory]
    [InlineData(AuthorityRole.ExtraditionAuthority, "40(12)(a)", "41(1)")]
    [InlineData(AuthorityRole.CentralAuthority, "37(19)", "41(1)")]
    [InlineData(AuthorityRole.PointOfContact, "37(19)", "40(12)(a)")]
    public void Each_designation_stands_for_itself(AuthorityRole has, params string[] due) => // 37(19), 40(12)(a), 41(1)
        Assert.Equal(due, Due(Complete with { Authorities = [Complete.Authorities[0] with { Roles = [has] }] }));

    [Fact]
    public void A_State_that_needs_a_treaty_says_whether_the_Convention_is_one() => // 37(6)(a)
        Assert.Equal(["37(6)(a)"], Due(Declaring("37(5)")));

    [Fact]
    public void It_said_so() // 37(6)(a)
    {
        Assert.Empty(Due(Declaring("37(5)", "37(6)(a)")));
        Assert.Empty(Due(Declaring("37(6)")));
        Assert.Empty(Due(Declaring("37(6)(a)")));
    }

    [Fact]
    public void A_State_that_does_not_take_the_Convention_for_one_seeks_treaties() => // 37(6)(b)
        Assert.Equal(["37(6)(b)"], Due(Declaring("37(5)", "37(6)")));

    [Fact]
    public void A_duty_is_owed_since_the_State_is_bound() // 40(13), 65(1)
    {
        Assert.Equal([new OpenDuty(A40_13, Complete.BoundFrom!.Value)], (Complete with { Languages = [] }).NotificationsDue(A.Monday));
        Assert.Equal([new OpenDuty(A40_13, A.Monday)], (Complete with { Languages = [], BoundFrom = null }).NotificationsDue(A.Monday));
    }

    [Fact]
    [Shows("40.12-5")]
    public void With_the_deposit_the_central_authority_is_notified() // 40(12)(c)
    {
        var deposited = Complete with { Authorities = [], BoundFrom = null, DepositedAt = A.Monday.AddDays(-3) };
        Assert.Contains(new OpenDuty(A40_12_c, A.Monday.AddDays(-3)), deposited.NotificationsDue(A.Monday));
        Assert.DoesNotContain("40(12)(c)", Due(deposited with { DepositedAt = A.Monday.AddTicks(1) }));
        Assert.DoesNotContain("40(12)(c)", Due(deposited with { Authorities = Complete.Authorities }));
        Assert.DoesNotContain("40(12)(c)", Due(deposited with { DepositedAt = null }));
    }

    private static string[] Due(Party party) => [.. party.NotificationsDue(A.Monday).Select(d => d.Paragraph.Text)];

    private static Party Declaring(params string[] paragraphs) => Complete with { Declarations = [.. paragraphs.Select(p => new Declaration(p, A.Monday))] };
}
