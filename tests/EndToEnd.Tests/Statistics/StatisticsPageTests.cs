using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Statistics;

/// <summary>The lines of functions/docs/statistics.md, played as they stand there.</summary>
[Collection(RouterCollection.Name)]
public sealed class StatisticsPageTests(RouterFixture router) : IDisposable
{
    private readonly PagePlayer player = new(router);

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        await router.SubmitAsync();
        await player.PrepareAsync();
        string first = Documents.ShellOf("afternoon.md").First(block => block.StartsWith("API=", StringComparison.Ordinal));

        // The page's months are those of a reader; here they are the router's.
        string[] lines = [.. Documents.ShellOf("statistics.md").Select(block => block.Replace("from=2026-01&to=2026-12", $"from={router.Clock.GetUtcNow():yyyy-01}&to={router.Clock.GetUtcNow():yyyy-12}", StringComparison.Ordinal))];
        string output = await player.RunAsync(string.Join('\n', [first, .. lines]));

        Assert.Contains("\"measure\":\"case-opened\"", output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("case-opened,", await File.ReadAllTextAsync(player.In("statistics.csv")), StringComparison.Ordinal);
        Assert.Contains("period,kind,role,other,measure,state,ground,count,meanSeconds,longestSeconds", output, StringComparison.Ordinal);
    }

    public void Dispose() => player.Dispose();
}
