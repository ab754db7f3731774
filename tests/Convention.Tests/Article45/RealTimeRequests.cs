using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article45;

/// <summary>What a request for traffic data in real time specifies.</summary>
public class RealTimeRequests
{
    private static RequestContent Sound => A.Content with { Items = [Article2.Definitions.RealTime] };

    [Fact]
    public void A_sound_one_is_received() => Spoiled(c => c).StandsAt(ItemState.Received); // 45(3)

    [Fact]
    [Shows("45.3-1")]
    public void It_names_its_authority() => // 45(3)(a)
        Spoiled(c => c with { Authority = new RequestingAuthority(" ") })
            .IsRejectedWith(Codes.ContentIncomplete, "45(3)(a)", "/content/authority/name")
            .IsRejectedWith(Codes.ContentIncomplete, "40(15)(a)", "/content/authority/name");

    [Fact]
    [Shows("45.3-2")]
    public void It_gives_the_main_facts_and_the_nature_of_the_case() // 45(3)(b)
    {
        Spoiled(c => c with { Facts = null }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(b)", "/content/facts");
        Spoiled(c => c with { Proceedings = c.Proceedings! with { Nature = null } }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(b)", "/content/proceedings/nature");
    }

    [Fact]
    public void Other_requests_are_not_measured_by_it() // 45(3)
    {
        var story = A.Story.Attempt(A.RequestWith(A.Content with { Facts = null, Authority = null, Proceedings = null }));
        Assert.DoesNotContain(((Rejection)story.Last!).Failures, f => f.Paragraph.Text.StartsWith("45(3)", StringComparison.Ordinal));
    }

    [Fact]
    [Shows("45.3-3")]
    public void It_describes_the_data_and_relates_them_to_the_offence() // 45(3)(c)
    {
        SpoiledItem(i => i with { Relation = null }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(c)", "/content/items/0/relation");
        SpoiledItem(i => i with { Description = " " }).IsRejectedWith(Codes.ContentIncomplete, "40(15)(d)", "/content/items/0/description");
    }

    [Fact]
    [Shows("45.3-4")]
    public void It_says_any_available_data_on_who_or_where_and_nothing_where_there_are_none() // 45(3)(d)
    {
        SpoiledItem(i => i with { Custodian = null }).IsUnremarked();
        SpoiledItem(i => i with { Custodian = null, Location = "A data centre in Bedok" }).IsUnremarked();
        SpoiledItem(i => i with { Custodian = null, CustodianUnknown = true }).IsUnremarked();
    }

    [Fact]
    [Shows("45.3-5")]
    public void It_says_why_the_collection_is_needed() => // 45(3)(e)
        SpoiledItem(i => i with { Need = null }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(e)", "/content/items/0/need");

    [Fact]
    [Shows("45.3-6")]
    public void It_gives_the_period_and_why_it_is_that_long() // 45(3)(f)
    {
        SpoiledItem(i => i with { PeriodBecause = null }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(f)", "/content/items/0/periodBecause");
        SpoiledItem(i => i with { Period = new Period(A.Monday) }).IsRejectedWith(Codes.ContentIncomplete, "45(3)(f)", "/content/items/0/period");
    }

    [Theory]
    [Shows("45.3-6")]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void What_was_collected_after_the_period_is_not_furnished(int ticks, bool furnished) // 45(3)(f)
    {
        var end = Article2.Definitions.RealTime.Period!.Until!.Value;
        var story = Spoiled(c => c).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start).Until(end.AddDays(1))
            .RequestedTries(new Deliver { Elements = [A.Element with { CollectedAt = end.AddTicks(ticks) }] });
        if (furnished)
            story.Accepted().StandsAt(ItemState.Delivered);
        else
            story.IsRemarkedWith(Codes.ExceedsRequest, "45(3)(f)", "/elements/0/collectedAt");
    }

    [Fact]
    public void The_period_of_stored_data_is_no_period_of_collection() => // 45(3)(f)
        Assert.Null(A.CaseReceived.Case!.Items[0].CollectionEnds);

    private static Story Spoiled(Func<RequestContent, RequestContent> spoil) => A.Story.Attempt(A.RequestWith(spoil(Sound)));

    private static Story SpoiledItem(Func<RequestedItem, RequestedItem> spoil) => Spoiled(c => c with { Items = [spoil(c.Items![0])] });
}
