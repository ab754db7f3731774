using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Outcomes;

/// <summary>What a State reads of a code beforehand is what the rules have.</summary>
public class CodesAsPublished
{
    [Fact]
    public void Every_code_of_the_rules_stands_on_the_page_of_codes_with_its_status_title_and_meaning()
    {
        var page = File.ReadAllText(Path.Combine(Solution.Root, "functions", "docs", "codes.md"));
        Assert.Equal([], Codes.All.Select(code => $"| `{code.Code}` | {code.Status} | {code.Title} | {code.Meaning} |").Where(row => !page.Contains(row, StringComparison.Ordinal)));
    }
}
