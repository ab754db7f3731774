using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using RequestRouter.Convention.Text.Values;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Backup;

/// <summary>
/// Copies the router's tables and blobs into a folder, while no router writes to them: rows of a case belong together, and what changes meanwhile makes
/// the copy worthless. Orchestrations, timers and messages are not copied; they hold nothing that is not in the tables.
/// </summary>
internal sealed class BackupWriter(StorageClients clients, string folder)
{
    /// <summary>Containers of the router.</summary>
    public static readonly IReadOnlyList<string> Containers = [BodyStore.Container, EvidenceBlobs.Uploads, EvidenceBlobs.Kept, HistoryArchive.Container];

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How exact the storage's clock is where it tells the time.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <exception cref="LauncherFault">The folder is not empty, or something was written meanwhile.</exception>
    public async Task<BackupManifest> WriteAsync(RouterKeySet routerKeys, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new LauncherFault($"{folder} is not empty: name a new folder.");
        }

        // What was written in the second before would look as if it had been written since.
        var begin = await ClockAsync(cancellationToken) + Tick;
        await Task.Delay(Tick, cancellationToken);
        var tables = new List<BackedUpTable>();
        foreach (string table in Tables.All)
        {
            tables.Add(await TableAsync(table, cancellationToken));
        }

        var (blobs, listed) = await BlobsAsync(cancellationToken);
        foreach (string table in Tables.All)
        {
            await foreach (var _ in clients.Tables.GetTableClient(table).QueryAsync<TableEntity>(row => row.Timestamp >= begin, maxPerPage: 1, cancellationToken: cancellationToken))
            {
                throw new LauncherFault($"Table {table} was written to while it was copied: stop the router first, and begin anew with an empty folder.");
            }
        }

        var manifest = new BackupManifest(BackupManifest.CurrentFormat, begin, tables, blobs, listed, routerKeys);
        await File.WriteAllBytesAsync(Path.Combine(folder, "manifest.json"), JsonSerializer.SerializeToUtf8Bytes(manifest, RouterJson.Options), cancellationToken);
        return manifest;
    }

    private async Task<DateTimeOffset> ClockAsync(CancellationToken cancellationToken) =>
        (await clients.Blobs.GetPropertiesAsync(cancellationToken)).GetRawResponse().Headers.Date ?? throw new LauncherFault("The storage does not say what time it is.");

    private async Task<BackedUpTable> TableAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(folder, "tables"));
        using var digest = SHA256.Create();
        int rows = 0;
        await using (var hashed = new CryptoStream(File.Create(Path.Combine(folder, "tables", $"{name}.jsonl")), digest, CryptoStreamMode.Write))
        await using (var writer = new StreamWriter(hashed, Utf8))
        {
            writer.NewLine = "\n";
            await foreach (var row in clients.Tables.GetTableClient(name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
            {
                await writer.WriteLineAsync(RowLine.Write(row));
                rows++;
            }
        }

        return new(name, rows, DigestOf(digest));
    }

    private async Task<(int Count, Digest Listed)> BlobsAsync(CancellationToken cancellationToken)
    {
        using var digest = SHA256.Create();
        int count = 0;
        await using (var hashed = new CryptoStream(File.Create(Path.Combine(folder, "blobs.jsonl")), digest, CryptoStreamMode.Write))
        {
            foreach (string container in Containers)
            {
                await foreach (var blob in clients.Blobs.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellationToken))
                {
                    byte[] line = JsonSerializer.SerializeToUtf8Bytes(await BlobAsync(container, blob, cancellationToken), RouterJson.Options);
                    await hashed.WriteAsync(line, cancellationToken);
                    await hashed.WriteAsync("\n"u8.ToArray(), cancellationToken);
                    count++;
                }
            }
        }

        return (count, DigestOf(digest));
    }

    private async Task<BackedUpBlob> BlobAsync(string container, BlobItem blob, CancellationToken cancellationToken)
    {
        var copied = new BackedUpBlob(container, blob.Name, blob.Properties.ContentType, 0, default);
        string file = Path.Combine(folder, copied.File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var digest = SHA256.Create();
        await using (var target = File.Create(file))
        await using (var hashed = new CryptoStream(target, digest, CryptoStreamMode.Write))
        await using (var source = await clients.Blobs.GetBlobContainerClient(container).GetBlobClient(blob.Name).OpenReadAsync(cancellationToken: cancellationToken))
        {
            await source.CopyToAsync(hashed, cancellationToken);
        }

        copied = copied with { Length = new FileInfo(file).Length, Sha256 = DigestOf(digest) };
        return copied.IsNamedRight ? copied : throw new LauncherFault($"Blob {container}/{blob.Name} has other bytes than its name says: the storage was tampered with, or is damaged.");
    }

    private static Digest DigestOf(SHA256 digest) => Digest.Parse(Convert.ToHexStringLower(digest.Hash!));
}
