using Azure.Data.Tables;
using RequestRouter.Local.Emulator;

namespace RequestRouter.EndToEnd.Tests.Launcher;

public sealed class AzuriteServerTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("requestrouter-test-");

    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await AzuriteServer.StartAsync(folder.FullName))
        {
            var table = new TableClient(first.ConnectionString, "Kept");
            await table.CreateAsync();
            await table.AddEntityAsync(new TableEntity("p", "r") { ["text"] = "kept" });
        }

        await using var second = await AzuriteServer.StartAsync(folder.FullName);
        var kept = await new TableClient(second.ConnectionString, "Kept").GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("kept", kept.Value["text"]);
    }

    [Fact]
    public async Task Several_stand_side_by_side_each_with_its_own_data()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AzuriteServer.StartAsync()));
        try
        {
            await Task.WhenAll(servers.Select(server => new TableClient(server.ConnectionString, "Same").CreateAsync()));
            Assert.Equal(3, servers.Select(server => server.ConnectionString).Distinct().Count());
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }

        Assert.All(servers, server => Assert.False(Directory.Exists(server.Folder), "a temporary folder outlived its server"));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
