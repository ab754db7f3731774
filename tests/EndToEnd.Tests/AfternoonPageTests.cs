using System.Text.RegularExpressions;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The lines of functions/docs/afternoon.md, played as they stand there: only the address, the tokens and the clock are this router's.</summary>
[Collection(RouterCollection.Name)]
public sealed class AfternoonPageTests(RouterFixture router) : IDisposable
{
    private readonly PagePlayer player = new(router);

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        await router.Clock.AdvanceAsync("PT0S", default);
        var read = await router.Singapore.ReadInboxAsync(0, TimeSpan.Zero, default);
        while (read.Notices.Count > 0)
        {
            read = await router.Singapore.ReadInboxAsync(read.Cursor, TimeSpan.Zero, default);
        }

        await player.PrepareAsync();
        Directory.CreateDirectory(player.In("local/samples"));
        var sample = SampleRequest.Named("stored-data.en.json").Json;
        sample["reference"] = $"NL-AFTERNOON-{Guid.NewGuid():n}";
        await File.WriteAllTextAsync(player.In("local/samples/stored-data.en.json"), sample.ToJsonString());

        string output = await player.RunAsync(string.Join('\n', Documents.ShellOf("afternoon.md").Where(block => !block.StartsWith("dotnet run", StringComparison.Ordinal)))
            .Replace("after=0", $"after={read.Cursor}", StringComparison.Ordinal));

        Assert.True(Regex.Count(output, "HTTP/1.1 202 Accepted") == 4, PagePlayer.EndOf(output));
        Assert.Equal(1, Regex.Count(output, "HTTP/1.1 200 OK"));
        Assert.Contains("\"wouldBeAccepted\":true", output, StringComparison.Ordinal);
        Assert.Contains("\"type\": \"acknowledge\"", output, StringComparison.Ordinal);
    }

    public void Dispose() => player.Dispose();
}
