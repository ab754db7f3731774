using RequestRouter.Local.Host.Bus.Filters;
using RequestRouter.Local.Host.Bus.Messages;

namespace RequestRouter.Local.Tests.Bus;

/// <summary>The language of rules: "Subscription Rule SQL Filter Syntax".</summary>
public sealed class FilterTests
{
    private static readonly SentMessage Message = new()
    {
        Body = default,
        MessageId = "m-1",
        Subject = "notice of receipt",
        Properties = new Dictionary<string, object?> { ["to"] = "NL", ["size"] = 5, ["price"] = 2.5, ["urgent"] = true, ["odd name"] = "x", ["empty"] = "" },
    };

    [Theory]
    [InlineData("to = 'NL'", true)]
    [InlineData("to <> 'NL'", false)]
    [InlineData("to != 'SG'", true)]
    [InlineData("user.to = 'NL' AND sys.MessageId = 'm-1'", true)]
    [InlineData("to = 'SG' OR size > 4", true)]
    [InlineData("NOT (to = 'SG') AND NOT size < 5", true)]
    [InlineData("to IN ('SG', 'NL')", true)]
    [InlineData("to NOT IN ('SG', 'KE')", true)]
    [InlineData("sys.Label LIKE 'notice%'", true)]
    [InlineData("sys.Label LIKE 'n_tice of %t'", true)]
    [InlineData("sys.Label NOT LIKE '%refusal%'", true)]
    [InlineData("to LIKE 'N!%' ESCAPE '!'", false)]
    [InlineData("missing IS NULL", true)]
    [InlineData("to IS NOT NULL", true)]
    [InlineData("EXISTS(to) AND NOT EXISTS(missing)", true)]
    [InlineData("size + 1 = 6 AND size * 2 > 9 AND size % 2 = 1 AND -size < 0", true)]
    [InlineData("price >= 2.5 AND price < size", true)]
    [InlineData("urgent = TRUE", true)]
    [InlineData("[odd name] = 'x' AND \"odd name\" = 'x'", true)]
    [InlineData("empty = ''", true)]
    [InlineData("TO = 'NL'", false)]
    public void A_filter_matches_as_documented(string filter, bool matches) => Assert.Equal(matches, SqlParser.Parse(filter)(Message) is true);

    [Theory] // A property that is not there makes the condition unknown, and unknown is not a match, nor is its negation.
    [InlineData("missing = 'x'")]
    [InlineData("NOT (missing = 'x')")]
    [InlineData("missing <> 'x'")]
    [InlineData("missing IN ('x')")]
    [InlineData("missing LIKE 'x'")]
    [InlineData("missing = 'x' AND to = 'NL'")]
    [InlineData("to > 4")]
    public void An_unknown_condition_does_not_match(string filter) => Assert.Null(SqlParser.Parse(filter)(Message));

    [Theory]
    [InlineData("")]
    [InlineData("to =")]
    [InlineData("to = 'NL")]
    [InlineData("to = 'NL' to")]
    [InlineData("to NOT 'NL'")]
    [InlineData("sys.Nothing = 1")]
    [InlineData("other.to = 1")]
    [InlineData("to ; 1")]
    [InlineData("size = 5x")]
    [InlineData("to IN ()")]
    public void What_is_no_filter_is_refused(string filter) => Assert.Throws<FormatException>(() => SqlParser.Parse(filter));
}
