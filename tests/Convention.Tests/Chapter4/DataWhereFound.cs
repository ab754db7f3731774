using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Chapter4;

/// <summary>What becomes of data in the system in which they were found, 28(3)(d).</summary>
public class DataWhereFound
{
    [Fact]
    [Shows("28.3-2")]
    public void Whether_data_were_removed_where_they_were_found_is_told_where_it_was_asked()
    {
        Asked(DataAtSource.Removed).RequestedTries(A.Delivery).IsRemarkedWith(Codes.ContentIncomplete, "28(3)(d)", "/elements/0/atSource").StandsAt(ItemState.Delivered).Tells(A.NL, "delivered");
        foreach (var became in Enum.GetValues<DataAtSource>())
            Asked(DataAtSource.Removed).RequestedTries(Said(became)).IsUnremarked().StandsAt(ItemState.Delivered);
    }

    [Fact]
    public void A_delivery_of_nothing_is_none() =>
        Asked(DataAtSource.Removed).RequestedTries(new Deliver()).IsRejectedWith(Codes.ContentIncomplete, "", "/elements");

    [Fact]
    public void With_a_part_it_is_not_told_yet() =>
        Asked(DataAtSource.Inaccessible).RequestedTries(A.Delivery with { Partial = true }).IsUnremarked().StandsAt(ItemState.PartlyDelivered);

    [Fact]
    public void One_of_several_files_tells_it() =>
        Asked(DataAtSource.Inaccessible).RequestedTries(A.Delivery with { Elements = [A.Element, A.Element with { AtSource = DataAtSource.Inaccessible }] }).IsUnremarked();

    [Theory]
    [InlineData(DataAtSource.Removed)]
    [InlineData(DataAtSource.Inaccessible)]
    [Shows("28.3-2")]
    public void What_nobody_asked_for_was_done_under_an_order(DataAtSource became)
    {
        Asked(null).RequestedTries(Said(became)).IsRemarkedWith(Codes.ContentIncomplete, "28(3)(d)", "/elements/0/atSourceOrder").StandsAt(ItemState.Delivered);
        Asked(DataAtSource.Left).RequestedTries(Said(became)).IsRemarkedWith(Codes.ContentIncomplete, "28(3)(d)", "/elements/0/atSourceOrder");
        Asked(null).RequestedTries(Said(became, "Order of the State Courts of 20 November 2026")).IsUnremarked();
    }

    [Fact]
    public void A_copy_that_leaves_them_asks_for_nothing()
    {
        Asked(null).RequestedTries(A.Delivery).IsUnremarked();
        Asked(null).RequestedTries(Said(DataAtSource.Left)).IsUnremarked();
        Asked(DataAtSource.Left).RequestedTries(A.Delivery).IsUnremarked();
    }

    private static Story Asked(DataAtSource? what) =>
        A.Story.Opens(A.RequestWith(A.Content with { Items = [A.StoredData with { AtSource = what }] })).Requested(new Acknowledge()).Requested(A.Grant).Requested(A.Start);

    private static Deliver Said(DataAtSource became, string? order = null) => A.Delivery with { Elements = [A.Element with { AtSource = became, AtSourceOrder = order }] };
}
