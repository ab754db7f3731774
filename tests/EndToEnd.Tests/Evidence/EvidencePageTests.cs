using System.Text.RegularExpressions;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>The lines of functions/docs/evidence.md, played as they stand there after the first ones of the afternoon.</summary>
[Collection(RouterCollection.Name)]
public sealed class EvidencePageTests(RouterFixture router) : IDisposable
{
    private readonly PagePlayer player = new(router);

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        string caseId = await router.SubmitAsync();
        await player.PrepareAsync();
        byte[] file = new byte[200_000];
        new Random(1).NextBytes(file);
        await File.WriteAllBytesAsync(player.In("file.bin"), file);
        string first = Documents.ShellOf("afternoon.md").First(block => block.StartsWith("API=", StringComparison.Ordinal));

        string output = await player.RunAsync(string.Join('\n', [first, $"CASE={caseId}", .. Documents.ShellOf("evidence.md")]));

        Assert.True(Regex.Count(output, "HTTP/1.1 201 Created") == 1, PagePlayer.EndOf(output));
        Assert.Equal(2, Regex.Count(output, "HTTP/1.1 200 OK"));
        Assert.Equal(4, Regex.Count(output, "\"length\": "));
        Assert.Contains("1 declared SG\n2 upload-verified SG\n3 read NL\n4 read NL", output, StringComparison.Ordinal);
    }

    public void Dispose() => player.Dispose();
}
