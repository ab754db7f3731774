using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article65;

/// <summary>When the Convention is in force, for all and for one.</summary>
public class EntryIntoForce
{
    private const string States = "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY";

    private static readonly DateTimeOffset Fortieth = A.Monday;

    [Theory]
    [Shows("65.1-1")]
    [InlineData(89, false)]
    [InlineData(90, true)]
    public void It_begins_on_the_ninetieth_day_after_the_fortieth_deposit(int days, bool open) // 65(1)
    {
        var register = With(Deposits(40));
        Assert.Equal(Day(90), register.InForceFrom);
        var outcome = Case.Advance(null, new Communicated(A.Request), Fortieth.AddDays(days), register, Practice.Default);
        if (open)
            Assert.IsType<Step>(outcome);
        else
            Assert.Equal([(Codes.NotInForce, "65(1)")], Assert.IsType<Rejection>(outcome).Failures.Select(f => (f.Code, f.Paragraph.Text)));
    }

    [Fact]
    [Shows("65.1-1")]
    public void Before_it_is_in_force_no_request_is_carried() => // 65(1)
        A.Story.With(With(Deposits(40))).At(Day(90).AddTicks(-1)).Attempt(A.Request).IsRejectedWith(Codes.NotInForce, "65(1)", "").At(Day(90)).Opens(A.Request);

    [Fact]
    [Shows("65.1-1")]
    public void Deposits_of_organizations_are_not_counted() // 65(1)
    {
        var organizations = Deposits(41).Select((p, i) => i is 3 or 5 ? p with { Competence = [] } : p).ToArray();
        Assert.Null(With(organizations).InForceFrom);
        Assert.Equal(Day(91), With([.. organizations, Depositing("ZA", Fortieth)]).InForceFrom); // 39 States and two organizations came to it before
        Assert.Null(With(Deposits(39)).InForceFrom);
    }

    [Fact]
    public void Later_deposits_do_not_move_it() => // 65(1)
        Assert.Equal(Day(90), With([.. Deposits(40), Depositing("VN", Fortieth.AddDays(30)), Depositing("ZA", Fortieth.AddDays(60))]).InForceFrom);

    [Theory]
    [Shows("65.2-1")]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_later_State_is_bound_on_the_thirtieth_day_after_its_deposit(int days, bool bound) // 65(2)
    {
        var late = Registers.With(sg: p => p with { DepositedAt = A.Monday, BoundFrom = A.Monday.AddDays(30) });
        Assert.Empty(late.Find(A.SG)!.Faults());
        var story = A.Story.With(late).Attempt(A.Request);
        story.IsRejectedWith(Codes.PartyNotBound, "65(2)", "/to");
        var outcome = Case.Advance(null, new Communicated(A.Request), A.Monday.AddDays(days), late, Practice.Default);
        Assert.Equal(bound, outcome is Step);
        A.Story.With(Registers.With(nl: p => p with { BoundFrom = A.Monday.AddTicks(1) })).Attempt(A.Request).IsRejectedWith(Codes.PartyNotBound, "65(2)", "");
    }

    /// <summary>The beginning of a day after that of the fortieth deposit.</summary>
    private static DateTimeOffset Day(int days) => new(Fortieth.Date.AddDays(days), TimeSpan.Zero);

    private static Party[] Deposits(int count) =>
        [.. States.Split(' ').Take(count).Select((state, i) => Depositing(state, Fortieth.AddDays(i - 39)))];

    private static Party Depositing(string state, DateTimeOffset at) => A.Party(state, "en") with { DepositedAt = at };

    private static Register With(Party[] deposits) => new([A.Party("NL", "en"), A.Party("SG", "en"), .. deposits]);
}
