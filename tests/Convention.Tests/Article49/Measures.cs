using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article49;

/// <summary>Freezing and seizure ahead of a confiscation, and confiscation without a conviction.</summary>
public class Measures
{
    [Fact]
    [Shows("49.2-1")]
    public void An_order_or_the_facts_give_the_grounds_for_the_measure() // 49(2)
    {
        var order = new KindContent { Jurisdiction = "Territorial", Order = Digest.Of("order"u8) };
        Asking(order).IsUnremarked();
        Asking(order with { Basis = "Transfers from the victims reached it; the trial has begun" }).StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("49.2-2", "50.3-4")]
    public void Facts_are_enough_without_an_order_or_a_statement_of_grounds() // 49(2), 50(3)(c)
    {
        var neither = new KindContent { Jurisdiction = "Territorial" };
        Asking(neither).IsUnremarked();
        Asking(neither with { Basis = "Transfers from the victims reached it" }).StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("50.3-4")]
    public void The_facts_are_stated_and_what_is_to_be_done() // 50(3)(c)
    {
        var grounds = new KindContent { Jurisdiction = "Territorial", Basis = "Transfers from the victims reached it" };
        Asking(grounds, c => c with { Facts = null }).IsRejectedWith(Codes.ContentIncomplete, "50(3)(c)", "/content/facts");
        Asking(grounds, c => c with { Items = null }).IsRejectedWith(Codes.ContentIncomplete, "50(3)(a)", "/content/items");
    }

    [Fact]
    [Shows("49.2-3")]
    public void An_arrest_abroad_is_enough_where_the_requested_State_says_so() // 49(2)
    {
        var arrest = new KindContent { Jurisdiction = "Territorial", ArrestOrCharge = "The holder of the wallet was arrested on 20 November 2026" };
        Asking(arrest).IsRemarkedWith(Codes.ContentInvalid, "49(2)(c)", "/content/forKind/arrestOrCharge");
        Asking(arrest, register: Registers.RequestingDeclares("49(2)(c)")).IsRemarkedWith(Codes.ContentInvalid, "49(2)(c)", "/content/forKind/arrestOrCharge");
        Asking(arrest, register: Registers.RequestedDeclares("49(2)(c)")).IsUnremarked();
        Asking(arrest with { Basis = "Transfers from the victims reached it" }).StandsAt(ItemState.Received);
    }

    [Fact]
    [Shows("49.1-3")]
    public void Without_a_conviction_the_sender_is_told_what_the_register_does_not_say() // 49(1)(c)
    {
        var request = SoundRequests.Of(RequestKind.ConfiscationDomesticOrder);
        var dead = request with { Content = request.Content! with { ForKind = request.Content.ForKind! with { NoConvictionBecause = "The suspect has died" } } };
        var step = A.Story.Opens(dead).StandsAt(ItemState.Received).Step;
        Assert.Equal([(A.NL, "49(1)(c)")], step.Notices.Where(n => n.Type == "no-conviction-rule-unknown").Select(n => (n.To, n.Citation.Text)));
        Assert.DoesNotContain(A.Story.With(Registers.RequestedDeclares("49(1)(c)")).Opens(dead).Step.Notices, n => n.Type == "no-conviction-rule-unknown");
        Assert.DoesNotContain(A.Story.Opens(request).Step.Notices, n => n.Type == "no-conviction-rule-unknown");
    }

    private static Story Asking(KindContent said, Func<RequestContent, RequestContent>? spoil = null, Register? register = null)
    {
        var request = SoundRequests.Of(RequestKind.ConfiscationProvisionalMeasure);
        var content = request.Content! with { ForKind = said };
        return A.Story.With(register ?? A.Register).Attempt(request with { Content = spoil is null ? content : spoil(content) });
    }
}
