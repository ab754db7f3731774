using System.Text.RegularExpressions;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>functions/DECISIONS.md begins with a list of its decisions by subject: each stands there once, and each link leads to one.</summary>
public partial class DecisionsIndex
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Solution.Root, "functions", "DECISIONS.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Has_every_decision_once() => Assert.Equal(
        Heading().Matches(Page).Select(found => Anchor(found.Groups[1].Value)).Order(StringComparer.Ordinal),
        Link().Matches(Page).Select(found => found.Groups[1].Value).Order(StringComparer.Ordinal));

    /// <summary>A decision is a heading with its date, so that it can be linked to.</summary>
    [Fact]
    public void A_decision_is_a_heading() => Assert.DoesNotMatch(Bold(), Page);

    /// <summary>How Markdown pages name a heading.</summary>
    private static string Anchor(string heading) => Unnamed().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- \[.+\]\(#(.+)\)$", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\*\*\d{4}-", RegexOptions.Multiline)]
    private static partial Regex Bold();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unnamed();
}
