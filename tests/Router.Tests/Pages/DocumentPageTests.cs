using System.Text.RegularExpressions;
using RequestRouter.Router.Pages;

namespace RequestRouter.Router.Tests.Pages;

/// <summary>The documents for readers as pages.</summary>
public sealed partial class DocumentPageTests
{
    public static TheoryData<string> Names => [.. Documents.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_of_a_page_leads_to_a_page_a_heading_or_the_API(string name)
    {
        string page = DocumentPage.Find(name)!;

        Assert.All(Links().Matches(page).Select(link => link.Groups[1].Value), link => Assert.True(Leads(link, page), link));
        Assert.DoesNotContain(".md\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_lists_all_others()
    {
        string index = DocumentPage.Find(Documents.Index)!;

        Assert.All(Documents.Names.Where(name => name != Documents.Index), name => Assert.Contains($"href=\"/docs/{name}\"", index, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_document_has_no_page() => Assert.Null(DocumentPage.Find("../README"));

    [Fact]
    public void The_policy_allows_the_style_of_the_page_and_nothing_else() =>
        Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$", DocumentPage.Policy);

    private static bool Leads(string link, string page)
    {
        string[] parts = link.Split('#');
        string? target = parts[0] switch
        {
            "" => page,
            "/" => DocumentPage.Find(Documents.Index),
            var path when path.StartsWith("/docs/", StringComparison.Ordinal) => DocumentPage.Find(path["/docs/".Length..]),
            "/api/openapi.json" or "/api/keys" or "/api/health/ready" => "",
            _ => Uri.IsWellFormedUriString(link, UriKind.Absolute) ? "" : null,
        };
        return target is not null && (parts.Length == 1 || target.Contains($"id=\"{parts[1]}\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Links();
}
