using System.Text.RegularExpressions;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>The lines of functions/docs/releases.md, played as they stand there with an item that Singapore has furnished.</summary>
[Collection(RouterCollection.Name)]
public sealed class ReleasesPageTests(RouterFixture router) : IDisposable
{
    private readonly PagePlayer player = new(router);

    [Fact]
    public async Task What_the_page_shows_is_what_happens()
    {
        byte[] file = Guid.NewGuid().ToByteArray();
        string item = await Furnished.KeepAsync(router.Singapore, await router.SubmitAsync(), file);
        await player.PrepareAsync();
        await File.WriteAllBytesAsync(player.In("file.bin"), file);
        await File.WriteAllBytesAsync(player.In("request.json"), Requests.New().Bytes());
        string first = Documents.ShellOf("afternoon.md").First(block => block.StartsWith("API=", StringComparison.Ordinal));

        string output = await player.RunAsync(string.Join('\n', [first, $"ITEM={item}", .. Documents.ShellOf("releases.md")]));

        Assert.Contains("\"pointer\": \"/elements/0\"", output, StringComparison.Ordinal);
        Assert.True(Regex.Count(output, "HTTP/1.1 201 Created") == 1, PagePlayer.EndOf(output));
        Assert.Contains("1 declared SG\n2 upload-verified SG\n3 released NL\n4 read-for-release KE", output, StringComparison.Ordinal);
        Assert.Contains("SG has not consented", output, StringComparison.Ordinal);
    }

    public void Dispose() => player.Dispose();
}
