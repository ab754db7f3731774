using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.RegisterEntries;

/// <summary>Details of authorities that a State has to correct, or to confirm again.</summary>
public class ConfirmationsDue
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);
    private static readonly AuthorityId Central = A.Central;

    [Fact]
    [Shows("37.19-3")]
    public void A_failed_delivery_asks_for_a_correction()
    {
        var failed = Entry(a => a with { Roles = [AuthorityRole.ExtraditionAuthority], ConfirmedAt = A.Monday.AddDays(-9), DeliveryFailedAt = A.Monday });
        Assert.Equal([new OpenDuty(A37_19, A.Monday, Central)], failed.ConfirmationsDue(A.Monday, Year));
        Assert.Empty(failed.ConfirmationsDue(A.Monday.AddSeconds(-1), Year));
    }

    [Fact]
    public void A_confirmation_after_it_ends_that() // 37(19), 40(12)(c)
    {
        Assert.Empty(Entry(a => a with { DeliveryFailedAt = A.Monday, ConfirmedAt = A.Monday.AddSeconds(1) }).ConfirmationsDue(A.Monday.AddDays(1), Year));
        Assert.Equal(2, Entry(a => a with { DeliveryFailedAt = A.Monday, ConfirmedAt = A.Monday }).ConfirmationsDue(A.Monday.AddDays(1), Year).Count);
    }

    [Fact]
    [Shows("40.12-7")]
    public void An_entry_is_confirmed_again_after_the_period()
    {
        var entry = Entry(a => a with { Roles = [AuthorityRole.CentralAuthority], ConfirmedAt = A.Monday });
        Assert.Equal([new OpenDuty(A40_12_c, A.Monday + Year, Central)], entry.ConfirmationsDue(A.Monday + Year, Year));
        Assert.Empty(entry.ConfirmationsDue(A.Monday.AddSeconds(-1) + Year, Year));
    }

    [Fact]
    public void Without_a_confirmation_the_period_runs_from_the_designation_or_from_when_the_State_is_bound() // 40(12)(c)
    {
        var days = TimeSpan.FromDays(30);
        Assert.Equal([A.Monday.AddDays(20)], Since(Entry(a => a with { From = A.Monday.AddDays(-10) }), A.Monday.AddDays(20), days));
        Assert.Equal([A.Monday.AddYears(-1) + days], Since(Entry(a => a), A.Monday, days));
        Assert.Empty(Since(Entry(a => a) with { BoundFrom = null }, A.Monday, days));
    }

    [Fact]
    public void An_authority_that_serves_no_longer_is_not_confirmed() => // 40(12)(c)
        Assert.Empty(Entry(a => a with { Until = A.Monday, DeliveryFailedAt = A.Monday.AddDays(-1) }).ConfirmationsDue(A.Monday, Year));

    private static DateTimeOffset[] Since(Party party, DateTimeOffset at, TimeSpan every) => [.. party.ConfirmationsDue(at, every).Select(d => d.Since).Distinct()];

    private static Party Entry(Func<Authority, Authority> change)
    {
        var party = A.Party("SG", "en");
        return party with { Authorities = [change(party.Authorities[0])] };
    }
}
