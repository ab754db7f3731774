
namespace RequestRouter.Convention.Tests.Values;

/// <summary>A text that must be written has something to see.</summary>
public class SomethingToSee
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\n\u00A0")]
    [InlineData("\u200B")]
    [InlineData("\0")]
    [InlineData("\u3164\u115F\u034F")]
    [InlineData("\uFEFF \u2060")]
    public void What_nobody_can_see_is_missing(string text) => Assert.True(Wording.Missing(text));

    [Theory]
    [InlineData("x")]
    [InlineData(".")]
    [InlineData("\u200Fa")]
    [InlineData("\u6cd5")]
    public void What_can_be_seen_is_there(string text) => Assert.False(Wording.Missing(text));
}
