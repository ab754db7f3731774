using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>The page functions/docs/export.md against what is exported: each member is described, and each that is described is there.</summary>
public sealed partial class ExportPage
{
    private static readonly string Page = File.ReadAllText(Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "export.md"));

    [Fact]
    public void Every_kind_has_its_heading_in_order() =>
        Assert.Equal(ExportLines.Kinds.Keys, Headings().Matches(Page).Select(match => match.Groups[1].Value));

    [Fact]
    public void Every_member_of_every_kind_is_described_and_no_other()
    {
        foreach (var (kind, type) in ExportLines.Kinds)
        {
            Assert.Equal(MembersOf(type).Where(member => member != "kind").Order(), Rows(kind).Order());
        }

        Assert.Equal(MembersOf(typeof(LedgerEntry)).Where(member => member != "rejection").Order(), Rows("Members of `entry`:").Order());
    }

    [Fact]
    public void Every_member_that_an_export_holds_at_any_depth_is_named_in_the_section_of_its_kind()
    {
        foreach (var line in RecordedCase.Whole().Lines().Select(line => JsonNode.Parse(line.ToBytes())!.AsObject()))
        {
            string kind = line["kind"]!.GetValue<string>();
            string section = Section(kind);
            Assert.Equal([], Members(line).Where(member => member != "kind" && !section.Contains($"`{member}`", StringComparison.Ordinal)).Distinct());
        }
    }

    /// <summary>Names of members, but for those of maps, whose names are values, and of bodies, which are bytes.</summary>
    private static IEnumerable<string> Members(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key is "registerVersions" or "practiceVersions" or "case" ? [member.Key] : Members(member.Value).Prepend(member.Key)),
        JsonArray elements => elements.SelectMany(Members),
        _ => [],
    };

    private static IEnumerable<string> MembersOf(Type type) => RouterJson.Options.GetTypeInfo(type).Properties.Select(property => property.Name);

    /// <summary>The members in the first column of the first table below a heading or a line.</summary>
    private static IEnumerable<string> Rows(string below)
    {
        string text = below.Contains(' ', StringComparison.Ordinal) ? Page[Page.IndexOf(below, StringComparison.Ordinal)..] : Section(below);
        return Tables().Match(text).Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2)
            .SelectMany(row => Names().Matches(row.Split('|')[1]).Select(match => match.Groups[1].Value));
    }

    private static string Section(string kind)
    {
        int from = Page.IndexOf($"### `{kind}`", StringComparison.Ordinal);
        int to = Page.IndexOf("\n##", from, StringComparison.Ordinal);
        return to < 0 ? Page[from..] : Page[from..to];
    }

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("^### `([a-z-]+)`", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex("`([A-Za-z0-9]+)`")]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:^\|.*\|\n?)+", RegexOptions.Multiline)]
    private static partial Regex Tables();
}
