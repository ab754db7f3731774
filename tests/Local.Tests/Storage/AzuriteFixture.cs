using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using RequestRouter.Local.Emulator;
using RequestRouter.Local.Host.Storage.Blocks;

namespace RequestRouter.Local.Tests.Storage;

/// <summary>One Azurite for the tests of a collection; each store has tables of its own in it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer server = null!;
    private int stores;

    public string NewPrefix() => $"Store{Interlocked.Increment(ref stores)}";

    public async Task InitializeAsync() => server = await AzuriteServer.StartAsync();

    public async Task DisposeAsync() => await server.DisposeAsync();

    internal async Task<IBlockStorage> OpenAsync(string prefix, HttpPipelineTransport? transport = null) =>
        await AzureTableBlocks.OpenAsync(server.ConnectionString, prefix, default, transport);

    internal BlobContainerClient Spill(string prefix) => new(server.ConnectionString, prefix.ToLowerInvariant() + "-spill");
}
