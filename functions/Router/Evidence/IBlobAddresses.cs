using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace RequestRouter.Router.Evidence;

/// <summary>Makes addresses of blobs.</summary>
public interface IBlobAddresses
{
    /// <summary>One that whoever holds it may use, for what it allows and until it ends.</summary>
    /// <param name="blob">One blob, of which the address is.</param>
    /// <param name="allowed">What may be done with it.</param>
    /// <param name="endsAt">By the clock of the storage.</param>
    Task<Uri> MakeAsync(BlockBlobClient blob, BlobSasPermissions allowed, DateTimeOffset endsAt, CancellationToken cancellationToken);

    /// <summary>One from which the storage may copy at the app's own bidding.</summary>
    Task<Uri> MakeSourceAsync(BlockBlobClient blob, DateTimeOffset endsAt, CancellationToken cancellationToken);
}
