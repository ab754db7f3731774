using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.WebConsole.Files;

/// <summary>
/// Files between the form in which an officer chose them and the officer's signature: what is signed names their digest, so that they come before it. They are
/// evidence of no case, are seen by nobody but that officer, and go after some days.
/// </summary>
public sealed class StagedFiles(StorageClients clients, TimeProvider time)
{
    /// <summary>Of one file: less than <see cref="MostCallBytes"/>, with all that stands around it in a form.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>What the platform lets into one call by default.</summary>
    private const long MostCallBytes = 104_857_600;

    private const string Folder = "console/";
    private const int BlockBytes = 4 * 1024 * 1024;
    private const int MostCleared = 20;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(3);

    /// <summary>Where uploads go that nobody reads yet: no case has this name.</summary>
    private readonly BlobContainerClient container = clients.Blobs.GetBlobContainerClient(EvidenceBlobs.Uploads);

    /// <summary>Lets as much into the process as the platform lets in: the server's own limit is less.</summary>
    internal static void Widen(KestrelServerOptions server) => server.Limits.MaxRequestBodySize = MostCallBytes;

    /// <summary>Keeps a file as it comes, block by block.</summary>
    /// <returns>Null where it is longer than <see cref="MostBytes"/>: it is read to its end and nothing of it stays.</returns>
    internal async Task<StagedFile?> KeepAsync(Caller caller, Stream content, string name, string mediaType, CancellationToken cancellationToken)
    {
        await ClearAsync(cancellationToken);
        string place = $"{FolderOf(caller, time.GetUtcNow())}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}";
        var blob = container.GetBlockBlobClient(place);
        using var hashed = new HashedStream(content, MostBytes);
        await blob.UploadAsync(hashed, new BlobUploadOptions { TransferOptions = new() { InitialTransferSize = BlockBytes, MaximumTransferSize = BlockBytes, MaximumConcurrency = 1 } }, cancellationToken);
        if (hashed.IsTooLong)
        {
            await blob.DeleteIfExistsAsync(cancellationToken: cancellationToken);
            return null;
        }

        var file = new StagedFile(place, hashed.Digest(), hashed.Count, name, mediaType);

        // Only with this is it found: a file that did not come whole is none.
        await blob.SetMetadataAsync(
            new Dictionary<string, string>
            {
                ["sha256"] = file.Sha256,
                ["length"] = file.Length.ToString(CultureInfo.InvariantCulture),
                ["name"] = Uri.EscapeDataString(file.Name),
                ["mediaType"] = Uri.EscapeDataString(file.MediaType),
            },
            cancellationToken: cancellationToken);
        return file;
    }

    /// <summary>The file with this digest that the officer chose in the last days; null where there is none.</summary>
    internal async Task<StagedFile?> FindAsync(Caller caller, string? sha256, CancellationToken cancellationToken)
    {
        if (sha256 is not { Length: 64 })
        {
            return null;
        }

        var now = time.GetUtcNow();
        for (var day = TimeSpan.Zero; day <= Kept; day += TimeSpan.FromDays(1))
        {
            await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, BlobStates.None, FolderOf(caller, now - day), cancellationToken))
            {
                if (blob.Metadata.TryGetValue("sha256", out string? digest) && digest == sha256)
                {
                    return new(
                        blob.Name,
                        digest,
                        long.Parse(blob.Metadata["length"], CultureInfo.InvariantCulture),
                        Uri.UnescapeDataString(blob.Metadata["name"]),
                        Uri.UnescapeDataString(blob.Metadata["mediaType"]));
                }
            }
        }

        return null;
    }

    /// <summary>Brings the bytes to an upload address, as any client of the API does, and forgets the file.</summary>
    /// <param name="address">As the answer to a declaration tells it.</param>
    internal async Task UploadAsync(StagedFile file, Uri address, CancellationToken cancellationToken)
    {
        var staged = container.GetBlockBlobClient(file.Blob);
        using (var content = await staged.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = BlockBytes }, cancellationToken))
        {
            await new BlockBlobClient(address).UploadAsync(
                content, new BlobUploadOptions { TransferOptions = new() { InitialTransferSize = BlockBytes, MaximumTransferSize = BlockBytes, MaximumConcurrency = 1 } }, cancellationToken);
        }

        await staged.DeleteIfExistsAsync(cancellationToken: cancellationToken);
    }

    /// <summary>Takes away a few of those that nobody signed for.</summary>
    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        string before = FolderOf(time.GetUtcNow() - Kept);
        await foreach (var page in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Folder, cancellationToken).AsPages(pageSizeHint: MostCleared))
        {
            foreach (var old in page.Values.TakeWhile(blob => string.CompareOrdinal(blob.Name, before) < 0))
            {
                await container.DeleteBlobIfExistsAsync(old.Name, cancellationToken: cancellationToken);
            }

            return;
        }
    }

    private static string FolderOf(DateTimeOffset day) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{day.UtcDateTime:yyyyMMdd}/");

    /// <summary>A folder of a person and the authority it acts for, which tells neither.</summary>
    private static string FolderOf(Caller caller, DateTimeOffset day) =>
        $"{FolderOf(day)}{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.State}\n{caller.Authority}\n{caller.Subject}")))}/";
}
