using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.RegisterEntries;

/// <summary>What States enter of themselves: reservations, dates, laws, agreements.</summary>
public class Entries
{
    private static readonly Party Sound = A.Party("SG", "en");

    [Fact]
    public void A_plain_entry_has_no_faults() => // 64(1), 65(2), 67(1)
        Assert.Empty(Sound.Faults());

    [Fact]
    [Shows("11.3-1")]
    public void That_no_reservation_covers_the_sale_of_passwords_is_a_doubt_and_bars_no_entry() // 11(3), 68(1)
    {
        var fault = Assert.Single(Declaring(new Declaration("11(3)", A.Monday) { Acts = [ReservedAct.Possession, ReservedAct.SaleOrDistributionOfCredentials] }).Doubts());
        Assert.Equal(("/declarations/0/acts", Codes.ReservationNotAllowed, "11(3)"), (fault.Pointer, fault.Code, fault.Paragraph.Text));
        Assert.Single(Declaring(new Declaration("11(3)", A.Monday)).Doubts());
        Assert.Empty(Declaring(new Declaration("11(3)", A.Monday) { Acts = [ReservedAct.Possession] }).Doubts());
        Assert.Empty(Declaring(new Declaration("11(3)", A.Monday)).Faults());
    }

    [Fact]
    [Shows("23.3-1")]
    public void That_traffic_is_collected_for_fewer_offences_than_content_is_intercepted_for_is_a_doubt() // 23(3)(a), 68(1)
    {
        var interception = new Declaration("30(1)", A.Monday) { Offences = ["terrorism", "abuse of children"] };
        var fault = Assert.Single(Declaring(interception, new Declaration("23(3)(a)", A.Monday) { Offences = ["terrorism"] }).Doubts());
        Assert.Equal(("/declarations/1/offences", Codes.ReservationTooNarrow, "23(3)(a)"), (fault.Pointer, fault.Code, fault.Paragraph.Text));
        Assert.Single(Declaring(interception, new Declaration("23(3)(a)", A.Monday)).Doubts());
        Assert.Empty(Declaring(interception, new Declaration("23(3)(a)", A.Monday) { Offences = ["terrorism", "abuse of children", "fraud"] }).Doubts());
        Assert.Empty(Declaring(interception with { Until = A.Monday }, new Declaration("23(3)(a)", A.Monday) { Offences = ["terrorism"] }).Doubts());
    }

    [Theory]
    [InlineData("2026-12-31T23:59:59Z", true)]
    [InlineData("2027-01-01T00:00:00Z", false)]
    public void A_signature_after_the_end_of_2026_is_a_doubt_and_bars_no_entry(string at, bool open) // 64(1), 68(1)
    {
        var faults = (Sound with { SignedAt = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture) }).Doubts();
        Assert.Equal(open ? [] : ["/signedAt"], faults.Select(f => f.Pointer));
        Assert.All(faults, f => Assert.Equal((Codes.ContentInvalid, "64(1)"), (f.Code, f.Paragraph.Text)));
    }

    [Fact]
    [Shows("64.1-1")]
    public void A_signatory_neither_sends_nor_receives() =>
        A.Story.With(Registers.With(sg: p => p with { BoundFrom = null, SignedAt = A.Monday.AddMonths(-2) })).Attempt(A.Request).IsRejectedWith(Codes.PartyNotBound, "65(1)", "/to");

    [Theory]
    [Shows("65.2-1")]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_deposit_binds_on_the_thirtieth_day(int days, bool sound) // 65(2)
    {
        var faults = (Sound with { DepositedAt = A.Monday, BoundFrom = A.Monday.AddDays(days) }).Faults();
        Assert.Equal(sound ? [] : [("/boundFrom", "65(2)")], faults.Select(f => (f.Pointer, f.Paragraph.Text)));
    }

    [Theory]
    [Shows("67.1-1")]
    [InlineData(364, false)]
    [InlineData(365, true)]
    public void A_denunciation_takes_effect_after_a_year(int days, bool sound) // 67(1)
    {
        var faults = (Sound with { DenouncedAt = A.Monday, BoundUntil = A.Monday.AddDays(days) }).Faults();
        Assert.Equal(sound ? [] : [("/boundUntil", "67(1)")], faults.Select(f => (f.Pointer, f.Paragraph.Text)));
    }

    [Fact]
    [Shows("67.1-1")]
    public void Requests_are_sent_until_the_denunciation_takes_effect() // 67(1), 65(1)
    {
        var leaving = Registers.With(sg: p => p with { BoundUntil = A.Monday.AddSeconds(1) });
        A.Story.With(leaving).Opens(A.Request);
        A.Story.With(Registers.With(sg: p => p with { BoundUntil = A.Monday })).Attempt(A.Request).IsRejectedWith(Codes.NotInForce, "67(1)", "/to");
        A.Story.With(Registers.With(sg: p => p with { BoundFrom = A.Monday })).Opens(A.Request);
        A.Story.With(Registers.With(sg: p => p with { BoundFrom = A.Monday.AddSeconds(1) })).Attempt(A.Request).IsRejectedWith(Codes.PartyNotBound, "65(2)", "/to");
    }

    [Fact]
    [Shows("67.1-1")]
    public void A_running_case_goes_on_after_the_denunciation() => // 67(1)
        A.CaseReceived.With(Registers.With(sg: p => p with { BoundUntil = A.Monday.AddDays(1) })).After(TimeSpan.FromDays(2)).Requested(new Acknowledge()).StandsAt(ItemState.UnderReview);

    [Theory]
    [Shows("17.2-2", "50.5-1")]
    [InlineData("17(2)(d)")]
    [InlineData("50(5)")]
    public void A_changed_law_is_an_open_duty_until_it_is_furnished(string paragraph) // 17(2)(d), 50(5)
    {
        var party = WithPrevention with { Laws = [new LawChange(paragraph, A.Monday)] };
        Assert.Equal([new OpenDuty(Paragraphs.Find(paragraph)!.Value, A.Monday)], party.OpenDuties(A.Monday));
        Assert.Empty(party.OpenDuties(A.Monday.AddSeconds(-1)));
        var furnished = party with { Laws = [new LawChange(paragraph, A.Monday, A.Monday.AddDays(3), "NV 77")] };
        Assert.Single(furnished.OpenDuties(A.Monday.AddDays(2)));
        Assert.Empty(furnished.OpenDuties(A.Monday.AddDays(3)));
        Assert.Empty(furnished.Faults());
    }

    [Fact]
    public void What_was_furnished_has_a_reference_and_its_paragraph() // 17(2)(d)
    {
        Assert.Equal([("/laws/0/reference", "17(2)(d)")], (Sound with { Laws = [new LawChange("17(2)(d)", A.Monday, A.Monday)] }).Faults().Select(f => (f.Pointer, f.Paragraph.Text)));
        Assert.Equal([("/laws/0/paragraph", Codes.ContentInvalid)], (Sound with { Laws = [new LawChange("42(5)", A.Monday)] }).Faults().Select(f => (f.Pointer, f.Code)));
    }

    [Fact]
    [Shows("53.7-1")]
    public void A_bound_State_names_its_authority_for_prevention() // 53(7)
    {
        Assert.Equal([new OpenDuty(A53_7, Sound.BoundFrom!.Value)], Sound.OpenDuties(A.Monday));
        Assert.Empty(WithPrevention.OpenDuties(A.Monday));
        Assert.Empty((Sound with { BoundFrom = null }).OpenDuties(A.Monday));
        Assert.Empty((Sound with { BoundUntil = A.Monday }).OpenDuties(A.Monday));
    }

    private static Party WithPrevention => Sound with
    {
        Authorities = [.. Sound.Authorities, new Authority { Id = AuthorityId.Parse("prevention"), Name = "National centre", Roles = [AuthorityRole.PreventionAuthority] }],
    };

    private static Party Declaring(params Declaration[] declarations) => Sound with { Declarations = declarations };

    [Theory]
    [InlineData("42(5)", true)]
    [InlineData("23(3)(b)(ii)", true)]
    [InlineData("42(55)", false)]
    [InlineData("42.5", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_declaration_is_to_a_paragraph_that_the_Convention_has(string? paragraph, bool exists)
    {
        var party = Sound with { Declarations = [new Declaration(paragraph!, A.Monday)] };
        Assert.Equal(exists ? [] : ["/declarations/0/paragraph"], party.Faults().Select(fault => fault.Pointer));
    }

    [Theory]
    [InlineData("40(12)(d)", true)]
    [InlineData("40(28)", true)]
    [InlineData("40(12)(e)", false)]
    [InlineData("40(7)", false)]
    public void A_treatys_clause_stands_for_a_paragraph_that_the_Convention_has(string paragraph, bool exists) // 40(7)
    {
        var treaty = new Treaty("T", A.NL, TreatyScope.MutualAssistance, A.Monday) { Clauses = [new TreatyClause(paragraph, "Article 5")] };
        var party = Sound with { Treaties = [treaty] };
        Assert.Equal(exists ? [] : ["/treaties/0/clauses/0/paragraph"], party.Faults().Select(fault => fault.Pointer));
    }
}
