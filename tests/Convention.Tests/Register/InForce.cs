using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.RegisterEntries;

/// <summary>Entries count from their first instant until just before their last.</summary>
public class InForce
{
    private static readonly DateTimeOffset End = A.Monday.AddDays(10);

    public static TheoryData<string, bool> Instants => new()
    {
        { "before", false },
        { "first", true },
        { "during", true },
        { "last", false },
    };

    [Theory]
    [MemberData(nameof(Instants))]
    public void An_agreement_counts_where_both_recorded_it(string when, bool counts) // 40(7)
    {
        var register = Registers.With(
            nl: p => p with { Agreements = [new Agreement(AgreementKind.OralRequests, A.SG, A.Monday, End)] },
            sg: p => p with { Agreements = [new Agreement(AgreementKind.OralRequests, A.NL, A.Monday, End)] });
        Assert.Equal(counts, register.Agreed(AgreementKind.OralRequests, A.NL, A.SG, At(when)));
        Assert.False(register.Agreed(AgreementKind.InterpolChannel, A.NL, A.SG, At(when)));
        Assert.False(register.Agreed(AgreementKind.OralRequests, A.NL, A.BR, At(when)));
        Assert.False(register.Agreed(AgreementKind.OralRequests, A.NL, StateCode.Parse("FR"), At(when)));
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_treaty_counts_whoever_entered_it(string when, bool counts) // 40(7)
    {
        var register = Registers.With(nl: p => p with { Treaties = [new Treaty("T-9", A.SG, TreatyScope.Extradition, A.Monday, End)] });
        Assert.Equal(counts ? "T-9" : null, register.Between(A.NL, A.SG, TreatyScope.Extradition, At(when))?.Id);
        Assert.Equal(counts ? "T-9" : null, register.Between(A.SG, A.NL, TreatyScope.Extradition, At(when))?.Id);
        Assert.Null(register.Between(A.NL, A.SG, TreatyScope.MutualAssistance, At(when)));
        Assert.Null(register.Between(A.NL, A.BR, TreatyScope.Extradition, At(when)));
        Assert.Null(register.Between(A.NL, StateCode.Parse("FR"), TreatyScope.Extradition, At(when)));
    }

    [Fact]
    public void Of_two_entries_the_first_named_States_own_counts() // 40(7)
    {
        var register = Registers.With(
            nl: p => p with { Treaties = [new Treaty("T-NL", A.SG, TreatyScope.Extradition, A.Monday)] },
            sg: p => p with { Treaties = [new Treaty("T-SG", A.NL, TreatyScope.Extradition, A.Monday)] });
        Assert.Equal("T-NL", register.Between(A.NL, A.SG, TreatyScope.Extradition, A.Monday)!.Id);
        Assert.Equal("T-SG", register.Between(A.SG, A.NL, TreatyScope.Extradition, A.Monday)!.Id);
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_declaration_counts_for_its_time(string when, bool counts) // 37(5)
    {
        var party = A.Party("SG", "en") with { Declarations = [new Declaration("37(5)", A.Monday, End)] };
        Assert.Equal(counts, party.Declares(A37_5, At(when)));
        Assert.False(party.Declares(A37_6, At(when)));
        var endless = party with { Declarations = [new Declaration("37(5)", A.Monday)] };
        Assert.Equal(when != "before", endless.Declares(A37_5, At(when)));
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void An_authority_serves_for_its_time(string when, bool counts) // 40(12)(a)
    {
        var authority = A.Party("SG", "en").Authorities[0] with { From = A.Monday, Until = End };
        Assert.Equal(counts, authority.Serves(AuthorityRole.CentralAuthority, At(when)));
        Assert.False(authority.Serves(AuthorityRole.PreventionAuthority, At(when)));
        Assert.True((authority with { From = null, Until = null }).Serves(AuthorityRole.CentralAuthority, At(when)));
    }

    [Theory]
    [InlineData(-1, "old")]
    [InlineData(0, "new")]
    [Shows("40.12-6")]
    public void Of_two_entries_of_a_central_authority_the_one_that_is_valid_at_the_time_speaks(int ticks, string valid) // 40(12)(c)
    {
        var at = A.Monday.AddTicks(ticks);
        var register = Registers.With(nl: p => p with
        {
            Authorities = [p.Authorities[0] with { Id = AuthorityId.Parse("old"), Until = A.Monday }, p.Authorities[0] with { Id = AuthorityId.Parse("new"), From = A.Monday }],
        });
        foreach (var id in new[] { "old", "new" })
        {
            var authority = AuthorityId.Parse(id);
            Assert.Equal(id == valid, register.Find(A.NL)!.Find(authority)!.Serves(AuthorityRole.CentralAuthority, at));
            Assert.Equal(id == valid, Case.Advance(null, new Communicated(A.Request with { Authority = authority }), at, register, Practice.Default) is Step);
        }
    }

    [Theory]
    [MemberData(nameof(Instants))]
    public void A_State_is_bound_from_entry_into_force_until_denunciation_takes_effect(string when, bool counts) // 65(1), 67(1)
    {
        var party = A.Party("SG", "en") with { BoundFrom = A.Monday, BoundUntil = End };
        Assert.Equal(counts, party.IsBound(At(when)));
        Assert.False((party with { BoundFrom = null }).IsBound(At(when)));
    }

    [Fact]
    public void A_register_names_a_State_once() =>
        Assert.Throws<ArgumentException>(() => new Register([A.Party("SG", "en"), A.Party("SG", "en")]));

    private static DateTimeOffset At(string when) => when switch
    {
        "before" => A.Monday.AddTicks(-1),
        "first" => A.Monday,
        "during" => A.Monday.AddDays(5),
        _ => End,
    };
}
