using System.Net;
using Azure;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>
/// Blobs for blocks larger than a table entity. Each is written under a name of its own and never changed, so that a
/// reader of an older entity finds its bytes or nothing. Who replaces the entity deletes the blob it named.
/// </summary>
internal sealed class BlobSpill
{
    private readonly BlobContainerClient blobs;

    public BlobSpill(string connectionString, string container, HttpPipelineTransport? transport)
    {
        var options = new BlobClientOptions();
        Faults.SetPauses(options.Retry);
        if (transport is not null)
        {
            options.Transport = transport;
        }

        blobs = new(connectionString, container, options);
    }

    public async Task<string> WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var name = Guid.NewGuid().ToString("N");
        await Faults.Repeat(() => blobs.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);

        // A name that is taken holds these very bytes: an earlier try that seemed to fail.
        await Faults.Until(HttpStatusCode.Conflict, () => blobs.UploadBlobAsync(name, BinaryData.FromBytes(data), cancellationToken), cancellationToken);
        return name;
    }

    /// <summary>The bytes, or null when the entity that named them has been replaced meanwhile.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var content = await Faults.Repeat(() => blobs.GetBlobClient(name).DownloadContentAsync(cancellationToken), cancellationToken);
            return content.Value.Content.ToMemory();
        }
        catch (RequestFailedException fault) when (fault.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        Faults.Repeat(() => blobs.DeleteBlobIfExistsAsync(name, cancellationToken: cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken)
    {
        await Faults.Repeat(() => blobs.CreateIfNotExistsAsync(cancellationToken: cancellationToken), cancellationToken);
        return await Faults.Repeat(() => blobs.GetBlobsAsync(cancellationToken: cancellationToken).Select(blob => blob.Name).ToListAsync(cancellationToken).AsTask(), cancellationToken);
    }
}
