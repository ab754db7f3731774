using System.Security.Cryptography;
using System.Text.Json;
using RequestRouter.Convention.Text.Values;
using RequestRouter.Router.Json;

namespace RequestRouter.Local.Backup;

/// <summary>A backup in a folder, read as it was written or not at all.</summary>
internal sealed class BackupReader(string folder)
{
    /// <summary>The manifest, once every file is what it says.</summary>
    /// <exception cref="LauncherFault">It is no backup, or a file is missing or was changed; which.</exception>
    public async Task<BackupManifest> OpenAsync(CancellationToken cancellationToken)
    {
        var manifest = await ManifestAsync(cancellationToken);
        foreach (var table in manifest.Tables)
        {
            await CheckAsync(TableFile(table.Name), table.Sha256, cancellationToken);
        }

        await CheckAsync("blobs.jsonl", manifest.BlobsSha256, cancellationToken);
        foreach (var blob in Blobs())
        {
            await CheckAsync(blob.File, blob.Sha256, cancellationToken);
        }

        return manifest;
    }

    /// <summary>The rows of a table, partition by partition as the storage gave them.</summary>
    public IEnumerable<string> Rows(string table) => File.ReadLines(Path.Combine(folder, TableFile(table)));

    public IEnumerable<BackedUpBlob> Blobs() => File.ReadLines(Path.Combine(folder, "blobs.jsonl")).Select(line => JsonSerializer.Deserialize<BackedUpBlob>(line, RouterJson.Options)!);

    public Stream Open(BackedUpBlob blob) => File.OpenRead(Path.Combine(folder, blob.File));

    private static string TableFile(string name) => Path.Combine("tables", $"{name}.jsonl");

    private async Task<BackupManifest> ManifestAsync(CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, "manifest.json");
        if (!File.Exists(file))
        {
            throw new LauncherFault($"{folder} holds no whole backup: it has no manifest.json, which is written last.");
        }

        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(await File.ReadAllBytesAsync(file, cancellationToken), RouterJson.Options) is { Format: BackupManifest.CurrentFormat } manifest
                ? manifest
                : throw new LauncherFault($"{file} is of another format than {BackupManifest.CurrentFormat}.");
        }
        catch (JsonException unreadable)
        {
            throw new LauncherFault($"{file} cannot be read: {unreadable.Message}");
        }
    }

    private async Task CheckAsync(string name, Digest expected, CancellationToken cancellationToken)
    {
        string file = Path.Combine(folder, name);
        if (!File.Exists(file))
        {
            throw new LauncherFault($"The backup lacks {name}.");
        }

        await using var content = File.OpenRead(file);
        if (Digest.Parse(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))) != expected)
        {
            throw new LauncherFault($"{name} is not as the backup wrote it.");
        }
    }
}
