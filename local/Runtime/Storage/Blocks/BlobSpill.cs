using Azure.Storage.Blobs;

namespace RequestRouter.Local.Runtime.Storage.Blocks;

/// <summary>
/// Blobs for blocks larger than a table entity. Each is written under a name of its own and never changed, so that a
/// reader of an older entity still finds its bytes; what a later version no longer names stays behind, a matter of
/// disk space on a developer's machine.
/// </summary>
internal sealed class BlobSpill(string connectionString, string container)
{
    private readonly BlobContainerClient blobs = new(connectionString, container);

    public async Task<string> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var name = Guid.NewGuid().ToString("N");
        await Faults.Guard(() => blobs.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
        await Faults.Guard(() => blobs.UploadBlobAsync(name, BinaryData.FromBytes(data), cancellationToken));
        return name;
    }

    public async Task<ReadOnlyMemory<byte>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var content = await Faults.Guard(() => blobs.GetBlobClient(name).DownloadContentAsync(cancellationToken));
        return content.Value.Content.ToMemory();
    }
}
