using System.Text;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Problems;

/// <summary>The page that says what to do about each code, functions/docs/codes.md, is the catalogue's. <c>UPDATE_PAGES=1</c> writes it anew.</summary>
public sealed class CodesPage
{
    [Fact]
    public async Task The_page_of_codes_is_the_catalogue()
    {
        string path = Path.Combine(Root(AppContext.BaseDirectory), "functions", "docs", "codes.md");
        string page = Written();
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            await File.WriteAllTextAsync(path, page);
        }

        Assert.Equal(page, await File.ReadAllTextAsync(path));
    }

    private static string Written()
    {
        var page = new StringBuilder("# Codes\n\n");
        page.Append("Written from the catalogue by a test (`UPDATE_PAGES=1 dotnet test tests/Router.Tests --filter CodesPage`); not edited by hand.\n\n");
        page.Append("A problem document (`application/problem+json`, RFC 9457) has one of these in `code`, its title in `title`, and under `failures` all\nthat is wrong, each with a JSON pointer, a code, and the paragraph it rests on. Quote `traceId` to the operator.\n\n");
        page.Append("| code | status | it says | what it means, what to do | send it again? |\n|---|---|---|---|---|\n");
        foreach (var problem in ProblemCodes.All)
        {
            page.Append($"| `{problem.Code}` | {problem.Status} | {problem.Title} | {problem.Meaning} | {Again(problem.Remedy)} |\n");
        }

        page.Append("\n## Failures of shape\n\nUnder `failures` of `MALFORMED_BODY` and `OUT_OF_BOUNDS`; mend the body at the pointer.\n\n| code | it means |\n|---|---|\n");
        foreach (var (code, meaning) in ShapeCodes.Meanings)
        {
            page.Append($"| `{code}` | {meaning} |\n");
        }

        page.Append("\n## Failures of a signature\n\nUnder `failures` of `NOT_AUTHENTIC`, and the reason of a message that the queue dead-lettered. [How to sign](signing.md).\n\n| code | it means |\n|---|---|\n");
        foreach (var fault in Enum.GetValues<SignatureFault>())
        {
            page.Append($"| `{SignatureProblems.CodeOf(fault)}` | {SignatureProblems.DetailOf(fault)} |\n");
        }

        foreach (var (code, problem) in SignatureProblems.Mismatches)
        {
            page.Append($"| `{code}` | {problem.Detail} |\n");
        }

        return page.ToString();
    }

    private static string Again(Remedy remedy) => remedy switch
    {
        Remedy.Later => "yes, the same message, later",
        Remedy.Wait => "after `Retry-After`",
        Remedy.Repeat => "yes, the same bytes, after `Retry-After` or a growing pause",
        Remedy.NewToken => "yes, with a valid token",
        Remedy.NewId => "no; use a new id",
        Remedy.ReadAnew => "read the case or entry anew, then decide",
        Remedy.Mend => "no; mend it first",
        _ => throw new ArgumentOutOfRangeException(nameof(remedy), remedy, null),
    };

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
