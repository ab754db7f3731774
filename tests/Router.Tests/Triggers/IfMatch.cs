using RequestRouter.Router.Triggers.Http;

namespace RequestRouter.Router.Tests.Triggers;

/// <summary>A change is based on the version that its sender names, on however many lines it names it.</summary>
public sealed class IfMatch
{
    [Theory]
    [InlineData("\"3\"", 3, true)]
    [InlineData("\"2\"", 3, false)]
    [InlineData("\"1\",\"2\"", 3, false)]
    [InlineData("\"1\", \"3\"", 3, true)]
    [InlineData("*", 3, true)]
    [InlineData("*", null, false)]
    [InlineData("\"0\"", null, true)]
    public void Only_a_version_that_is_named_is_changed(string named, int? current, bool applies) =>
        Assert.Equal(applies, EntryChange.Names(named, current));
}
