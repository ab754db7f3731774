using RequestRouter.Convention.Kinds.Tables;
using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Editions;

/// <summary>Two rulebooks that are in these tests only: an amendment and, later, another on top of it, in which a request is not acknowledged but taken up at once.</summary>
public class Amended
{
    private const string First = "Amendment to article 40 of 2032";
    private const string Second = "Amendment to article 41 of 2034";

    private static readonly DateTimeOffset Deposit = A.Monday.AddDays(-90);

    private static readonly Machine Table = Machines.Of(RequestKind.MutualAssistance);

    private static readonly Rulebooks Three = new(
        [new(DateTimeOffset.MinValue), new(A.Monday.AddDays(-30), First), new(A.Monday.AddDays(-20), First, Second)],
        kind => kind == RequestKind.MutualAssistance
            ? Table.With([.. Table.Rows.Select(row => row.Says == CommunicationTypes.Acknowledge ? row with { Edition = new(1, 1) } : row)], Table.Clocks)
            : Machines.Find(kind));

    [Fact]
    [Shows("66.4-1")]
    public void Between_a_State_that_accepted_an_amendment_and_one_that_did_not_the_Convention_stays_as_it_was() // 66(5)
    {
        Assert.Equal(1, Begun(A.Register).Case!.Rulebook);
        Assert.Equal(1, Begun(Accepted([First], [])).Case!.Rulebook);
        Assert.Equal(1, Begun(Accepted([], [First])).Case!.Rulebook);
        Assert.Equal(2, Begun(Accepted([First], [First])).Case!.Rulebook);
    }

    [Fact]
    [Shows("66.4-1")]
    public void A_later_amendment_leaves_those_that_accepted_the_earlier_one_alone_under_it() // 66(5)
    {
        Assert.Equal(2, Begun(Accepted([First, Second], [First])).Case!.Rulebook);
        Assert.Equal(1, Begun(Accepted([First, Second], [Second])).Case!.Rulebook);
        Assert.Equal(3, Begun(Accepted([First, Second], [Second, First])).Case!.Rulebook);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [Shows("66.4-1")]
    public void An_amendment_binds_from_the_ninetieth_day_after_the_deposit(int days, int rulebook) // 66(4)
    {
        var register = Accepted([First], [First]);
        Assert.Equal(Deposit.Date.AddDays(90), new AcceptedAmendment(First, Deposit).BindsFrom.Date);
        Assert.Equal(rulebook, Three.InForce(A.NL, A.SG, A.Monday.Date.AddDays(days).AddHours(23), register));
    }

    [Fact]
    public void A_case_keeps_the_rules_under_which_it_began()
    {
        var story = Begun(A.Register).With(Accepted([First], [First]));
        story.Requested(new Acknowledge()).StandsAt(ItemState.UnderReview);
        Assert.Equal(1, story.Case!.Rulebook);
        Begun(Accepted([First], [First])).RequestedTries(new Acknowledge()).IsRejectedWith(Codes.StateConflict, "40(12)(b)");
    }

    [Fact]
    public void What_is_put_on_record_of_a_call_goes_by_the_two_States_too() // 40(13)
    {
        Assert.Equal(1, From(Accepted([First], [])).Opens(Recorded.RecordedSteps.Oral).Case!.Rulebook);
        Assert.Equal(2, From(Accepted([First], [First])).Opens(Recorded.RecordedSteps.Oral).Case!.Rulebook);
    }

    [Fact]
    public void A_State_that_is_not_in_the_register_is_bound_by_no_amendment() =>
        Assert.Equal(1, Three.InForce(A.NL, StateCode.Parse("FR"), A.Monday, Accepted([First], [First])));

    [Fact]
    public void An_amendment_is_entered_once_and_by_its_name()
    {
        Assert.Equal("/amendments/0/name", Assert.Single((A.Party("NL") with { Amendments = [new(" ", Deposit)] }).Faults()).Pointer);
        Assert.Equal("/amendments/1/name", Assert.Single((A.Party("NL") with { Amendments = [new(First, Deposit), new(First, A.Monday)] }).Faults()).Pointer);
        Assert.Empty((A.Party("NL") with { Amendments = [new(First, Deposit), new(Second, A.Monday)] }).Faults());
    }

    private static Register Accepted(string[] requesting, string[] requested) => Registers.With(
        nl: party => party with { Amendments = [.. requesting.Select(name => new AcceptedAmendment(name, Deposit))] },
        sg: party => party with { Amendments = [.. requested.Select(name => new AcceptedAmendment(name, Deposit))] });

    private static Story From(Register register) => new Story
    {
        Decides = static (before, occurrence, now, parties, practice, linked) => Advancing.Advance(before, occurrence, now, parties, practice, linked, Three),
    }.With(register);

    private static Story Begun(Register register) => From(register).Opens(A.Request);
}
