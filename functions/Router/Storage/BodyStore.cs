using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Communication bodies above 32 KiB, in blobs named by their SHA-256 (DESIGN 3, rule 5). What is named by its digest never
/// changes, so that writing it twice is writing it once.
/// </summary>
public sealed class BodyStore(StorageClients clients)
{
    public const string Container = "communications";

    /// <summary>Bodies up to this many bytes stand in the table row itself.</summary>
    public const int InlineLimit = 32 * 1024;

    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient(Container);

    public async Task WriteAsync(Digest digest, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var onlyOnce = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await container.GetBlobClient(digest.ToString()).UploadAsync(new BinaryData(body), onlyOnce, cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == BlobErrorCode.BlobAlreadyExists)
        {
            // The same bytes are there already.
        }
    }

    public async Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellationToken)
    {
        var content = await container.GetBlobClient(digest.ToString()).DownloadContentAsync(cancellationToken);
        return content.Value.Content.ToArray();
    }
}
