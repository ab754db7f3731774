using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// The bytes of evidence. They come under a name of their item, where nobody reads them, and are kept, once they are what was declared, under
/// their case and their digest: what is named so never changes, and is there once however many items of the case have it.
/// </summary>
public sealed class EvidenceBlobs(StorageClients clients, IBlobAddresses addresses, TimeProvider time)
{
    public const string Uploads = "evidence-uploads";

    public const string Kept = "evidence";

    /// <summary>How long an upload address lives.</summary>
    public static readonly TimeSpan AddressLifetime = TimeSpan.FromHours(1);

    private static readonly TimeSpan CopyLook = TimeSpan.FromMilliseconds(200);

    private readonly BlobContainerClient uploads = clients.Blobs.GetBlobContainerClient(Uploads);
    private readonly BlobContainerClient kept = clients.Blobs.GetBlobContainerClient(Kept);

    /// <summary>An address to which the item's bytes can be written, and the blocks that are there already.</summary>
    public async Task<UploadAddress> AddressAsync(EvidenceId id, CancellationToken cancellationToken)
    {
        var (blocks, now) = await BlocksAsync(id, cancellationToken);
        var endsAt = now + AddressLifetime;
        var address = await addresses.MakeAsync(Upload(id), BlobSasPermissions.Create | BlobSasPermissions.Write, endsAt, cancellationToken);
        return new(address.AbsoluteUri, endsAt, blocks);
    }

    /// <summary>What was uploaded and committed; null where nothing was.</summary>
    public async Task<BlobProperties?> FindUploadAsync(EvidenceId id, CancellationToken cancellationToken)
    {
        try
        {
            return await Upload(id).GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return null;
        }
    }

    /// <summary>The uploaded bytes, as long as they are those of the ETag.</summary>
    public async Task<Stream> OpenUploadAsync(EvidenceId id, ETag uploaded, CancellationToken cancellationToken)
    {
        var opened = await Upload(id).DownloadStreamingAsync(new BlobDownloadOptions { Conditions = new() { IfMatch = uploaded } }, cancellationToken);
        return opened.Value.Content;
    }

    /// <summary>Keeps uploaded bytes, as long as they are those of the ETag, by a copy within the storage. Where the case has them already, nothing is copied.</summary>
    public async Task KeepAsync(EvidenceId id, Digest digest, ETag uploaded, CancellationToken cancellationToken)
    {
        var (_, now) = await BlocksAsync(id, cancellationToken);
        var source = await addresses.MakeSourceAsync(Upload(id), now + AddressLifetime, cancellationToken);
        var target = Content(id.CaseId, digest);
        try
        {
            await target.StartCopyFromUriAsync(
                source,
                new BlobCopyFromUriOptions { SourceConditions = new() { IfMatch = uploaded }, DestinationConditions = new() { IfNoneMatch = ETag.All } },
                cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412 && exists.ErrorCode != BlobErrorCode.SourceConditionNotMet)
        {
            // Kept for another item of the case, or by a run of this that did not come to its end.
        }

        while (await target.GetPropertiesAsync(cancellationToken: cancellationToken) is { Value: { BlobCopyStatus: { } status and not CopyStatus.Success } })
        {
            if (status is CopyStatus.Failed or CopyStatus.Aborted)
            {
                await target.DeleteIfExistsAsync(cancellationToken: cancellationToken);
                throw new IOException($"The storage did not copy the bytes of item {id}.");
            }

            await Task.Delay(CopyLook, cancellationToken);
        }
    }

    /// <summary>Takes away what was verified; what was uploaded over it since stays.</summary>
    public async Task DeleteUploadAsync(EvidenceId id, ETag verified, CancellationToken cancellationToken)
    {
        try
        {
            await Upload(id).DeleteIfExistsAsync(conditions: new() { IfMatch = verified }, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException other) when (other.Status == 412)
        {
            // New bytes have come.
        }
    }

    /// <summary>Takes away what was uploaded, blocks that were not committed included.</summary>
    public async Task DeleteUploadAsync(EvidenceId id, CancellationToken cancellationToken)
    {
        if ((await BlocksAsync(id, cancellationToken)).Blocks.Count > 0)
        {
            // A blob that is written at once lets go of the blocks that wait beside it; there is no other way to delete them.
            await Upload(id).UploadAsync(Stream.Null, cancellationToken: cancellationToken);
        }

        await Upload(id).DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Kept bytes, from a place on.</summary>
    public async Task<Stream> OpenAsync(CaseId caseId, Digest digest, long first, long length, CancellationToken cancellationToken)
    {
        var opened = await Content(caseId, digest).DownloadStreamingAsync(new BlobDownloadOptions { Range = new HttpRange(first, length) }, cancellationToken);
        return opened.Value.Content;
    }

    /// <summary>The blocks that wait, and the storage's own time, by which its addresses end, whatever the router's clock says.</summary>
    private async Task<(IReadOnlyList<UploadedBlock> Blocks, DateTimeOffset Now)> BlocksAsync(EvidenceId id, CancellationToken cancellationToken)
    {
        try
        {
            var list = await Upload(id).GetBlockListAsync(BlockListTypes.Uncommitted, cancellationToken: cancellationToken);
            return ([.. list.Value.UncommittedBlocks.Select(block => new UploadedBlock(block.Name, block.SizeLong))], Time(list.GetRawResponse()));
        }
        catch (RequestFailedException none) when (none.Status == 404)
        {
            return ([], Time(none.GetRawResponse()));
        }
    }

    private DateTimeOffset Time(Response? response) => response?.Headers.Date ?? time.GetUtcNow();

    private BlockBlobClient Upload(EvidenceId id) => uploads.GetBlockBlobClient($"{id.CaseId}/{id.Key}");

    private BlockBlobClient Content(CaseId caseId, Digest digest) => kept.GetBlockBlobClient($"{caseId}/{digest}");
}
