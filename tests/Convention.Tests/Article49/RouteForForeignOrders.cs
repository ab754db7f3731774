using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article49;

/// <summary>A foreign order of confiscation goes the requested State's own way, 49(1)(a).</summary>
public class RouteForForeignOrders
{
    private static readonly RecordConfiscation Order = new() { Order = "High Court 7/27", LegalBasis = "CBA 13", Adjudication = "Laundering" };

    private static Register Named => Registers.With(sg: p => p with { ForeignOrderRoute = ["registration", "exequatur"] });

    private static Story Granted(RequestKind kind, Register register) => A.Story.With(register).Opens(SoundRequests.Of(kind)).Requested(new Acknowledge()).Requested(A.Grant);

    [Fact]
    [Shows("49.1-1")]
    public void Steps_of_the_route_are_heard_in_any_order_and_one_out_of_order_is_remarked()
    {
        var story = Granted(RequestKind.ConfiscationForeignOrder, Named);
        Assert.Equal(["registration", "exequatur"], story.Case!.Items[0].Property!.RouteLeft);
        story.Fork.RequestedTries(Step("exequatur")).IsRemarkedWith(Codes.ContentInvalid, "49(1)(a)", "/step");
        story.Fork.RequestedTries(Step("registration") with { ByAuthority = " " }).IsRemarkedWith(Codes.ContentIncomplete, "49(1)(a)", "/byAuthority");
        story.Requested(Step("registration")).Tells(A.NL, "route-step-recorded").Requested(Order).StandsAt(ItemState.Confiscated);
        story.Fork.RequestedTries(new GiveEffect()).IsRemarkedWith(Codes.StateConflict, "49(1)(a)");
        Assert.DoesNotContain(story.Case.MovesOpenTo(A.SG, story.Now, story.Register, story.Practice), m => m.Type == "give-effect");
        story.Requested(Step("exequatur")).Requested(new GiveEffect()).StandsAt(ItemState.GivenEffect);
        story.Fork.RequestedTries(Step("exequatur")).IsRemarkedWith(Codes.StateConflict, "49(1)(a)");
    }

    [Fact]
    public void A_State_that_named_no_route_and_an_order_of_its_own_need_no_steps()
    {
        Granted(RequestKind.ConfiscationForeignOrder, A.Register).RequestedTries(Step("exequatur")).IsRemarkedWith(Codes.StateConflict, "49(1)(a)")
            .Requested(Order).Requested(new GiveEffect()).StandsAt(ItemState.GivenEffect);
        Granted(RequestKind.ConfiscationDomesticOrder, Named).Requested(Order).Requested(new GiveEffect()).StandsAt(ItemState.GivenEffect);
    }

    [Fact]
    public void The_route_is_the_one_entered_when_the_execution_was_granted()
    {
        var story = Granted(RequestKind.ConfiscationForeignOrder, Named).With(A.Register).Requested(Order);
        story.Fork.RequestedTries(new GiveEffect()).IsRemarkedWith(Codes.StateConflict, "49(1)(a)");
    }

    [Fact]
    public void Going_on_by_the_other_route_of_50_takes_the_steps_away_or_brings_them()
    {
        Granted(RequestKind.ConfiscationForeignOrder, Named).Requested(new ConvertRoute()).Requested(Order).Requested(new GiveEffect());
        var story = Granted(RequestKind.ConfiscationDomesticOrder, Named).Requested(new ConvertRoute());
        Assert.Equal(["registration", "exequatur"], story.Case!.Items[0].Property!.RouteLeft);
    }

    private static RecordRouteStep Step(string step) => new() { Step = step, ByAuthority = "High Court" };
}
