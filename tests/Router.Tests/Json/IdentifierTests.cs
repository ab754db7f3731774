using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

/// <summary>Two ids that look the same are the same.</summary>
public sealed class IdentifierTests
{
    private static readonly IdentifierConverter Identifiers = new();

    [Theory]
    [InlineData("Ge\u0301ne\u0301rale")]
    [InlineData("A\u3164B")]
    [InlineData("A\u115FB")]
    [InlineData("A\u034FB")]
    [InlineData("A\u200BB")]
    [InlineData("A\uFE0FB")]
    [InlineData("\u3164")]
    [InlineData("")]
    public void What_looks_like_another_is_refused(string text) => Assert.False(Identifiers.Accepts(text));

    [Theory]
    [InlineData("G\u00E9n\u00E9rale 12/26")]
    [InlineData("\u6cd5\u52d9 26-1")]
    public void Any_script_in_its_normal_form_is_accepted(string text) => Assert.True(Identifiers.Accepts(text));

    [Fact]
    public void Length_is_counted_in_code_points_as_the_schema_counts_it()
    {
        string beyondTheFirstPlane = string.Concat(Enumerable.Repeat("\U00020000", 128));

        Assert.True(Identifiers.Accepts(beyondTheFirstPlane));
        Assert.False(Identifiers.Accepts(beyondTheFirstPlane + "a"));
    }
}
