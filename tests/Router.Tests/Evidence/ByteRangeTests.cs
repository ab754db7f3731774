using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Tests.Evidence;

public sealed class ByteRangeTests
{
    private const string Tag = "\"tag\"";

    [Theory]
    [InlineData("bytes=0-0", 0, 0)]
    [InlineData("bytes=0-9", 0, 9)]
    [InlineData("bytes=3-", 3, 9)]
    [InlineData("bytes=3-99", 3, 9)]
    [InlineData("bytes=-4", 6, 9)]
    [InlineData("bytes=-99", 0, 9)]
    [InlineData("BYTES=9-9", 9, 9)]
    public void A_range_is_answered_with_what_is_there_of_it(string range, long first, long last) =>
        Assert.Equal(new ByteRange(first, last, IsPart: true), ByteRange.Select(range, default, Tag, 10));

    [Theory]
    [InlineData("bytes=10-")]
    [InlineData("bytes=10-12")]
    [InlineData("bytes=-0")]
    public void A_range_behind_the_end_is_none(string range) => Assert.Null(ByteRange.Select(range, default, Tag, 10));

    [Theory]
    [InlineData("")]
    [InlineData("bytes")]
    [InlineData("bytes=")]
    [InlineData("bytes=5-3")]
    [InlineData("bytes=a-b")]
    [InlineData("items=0-1")]
    [InlineData("bytes=0-1,3-4")]
    [InlineData("bytes=99999999999999999999-")]
    public void What_is_no_range_of_ours_is_answered_with_the_whole(string range) =>
        Assert.Equal(new ByteRange(0, 9, IsPart: false), ByteRange.Select(range, default, Tag, 10));

    [Theory]
    [InlineData(Tag, true)]
    [InlineData("\"other\"", false)]
    [InlineData("W/\"tag\"", false)]
    [InlineData("Sun, 29 Nov 2026 12:00:00 GMT", false)]
    public void A_part_is_given_only_of_the_content_that_its_reader_has_begun_with(string ifRange, bool isPart) =>
        Assert.Equal(isPart, ByteRange.Select("bytes=0-3", ifRange, Tag, 10)!.Value.IsPart);
}
