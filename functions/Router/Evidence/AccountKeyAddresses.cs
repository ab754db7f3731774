using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace RequestRouter.Router.Evidence;

/// <summary>Addresses signed with the key of the storage account, which a connection string holds.</summary>
public sealed class AccountKeyAddresses : IBlobAddresses
{
    public Task<Uri> MakeAsync(BlockBlobClient blob, BlobSasPermissions allowed, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        Task.FromResult(blob.GenerateSasUri(Terms(blob, allowed, endsAt)));

    /// <summary>The key that signs the copy opens its source, too: both are of one account.</summary>
    public Task<Uri> MakeSourceAsync(BlockBlobClient blob, DateTimeOffset endsAt, CancellationToken cancellationToken) => Task.FromResult(blob.Uri);

    /// <summary>Of one blob, and over TLS where the storage has it.</summary>
    internal static BlobSasBuilder Terms(BlockBlobClient blob, BlobSasPermissions allowed, DateTimeOffset endsAt) => new(allowed, endsAt)
    {
        BlobContainerName = blob.BlobContainerName,
        BlobName = blob.Name,
        Resource = "b",
        Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
    };
}
