using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// Addresses signed with a key that the storage gives to the app's identity for some hours (user delegation): nobody holds the account's own
/// key. Another is asked for when the last one would end before the address.
/// </summary>
public sealed class DelegatedAddresses(BlobServiceClient blobs) : IBlobAddresses
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(6);

    private UserDelegationKey? last;

    /// <summary>An identity does not open the source of its copy: the address does.</summary>
    public Task<Uri> MakeSourceAsync(BlockBlobClient blob, DateTimeOffset endsAt, CancellationToken cancellationToken) =>
        MakeAsync(blob, BlobSasPermissions.Read, endsAt, cancellationToken);

    public async Task<Uri> MakeAsync(BlockBlobClient blob, BlobSasPermissions allowed, DateTimeOffset endsAt, CancellationToken cancellationToken)
    {
        // Two that find none at once ask twice: either key is good.
        if (last is not { } key || key.SignedExpiresOn <= endsAt)
        {
            last = key = await blobs.GetUserDelegationKeyAsync(startsOn: null, endsAt + Lifetime, cancellationToken);
        }

        var address = new BlobUriBuilder(blob.Uri) { Sas = AccountKeyAddresses.Terms(blob, allowed, endsAt).ToSasQueryParameters(key, blob.AccountName) };
        return address.ToUri();
    }
}
