using RequestRouter.Convention.Text.Values;
using RequestRouter.Router.Security;

namespace RequestRouter.Local.Backup;

/// <summary>What a backup holds, in <c>manifest.json</c>, written last: a folder without it is no backup.</summary>
/// <param name="Format">Of all files in the folder; another number is another form.</param>
/// <param name="TakenAt">When the copying began (UTC), by the storage's clock.</param>
/// <param name="Tables">The tables, each in a file of its own.</param>
/// <param name="Blobs">How many blobs there are.</param>
/// <param name="BlobsSha256">SHA-256 of the file that lists them.</param>
/// <param name="RouterKeys">The public keys by which the router signed until then.</param>
internal sealed record BackupManifest(int Format, DateTimeOffset TakenAt, IReadOnlyList<BackedUpTable> Tables, int Blobs, Digest BlobsSha256, RouterKeySet RouterKeys)
{
    public const int CurrentFormat = 1;
}
