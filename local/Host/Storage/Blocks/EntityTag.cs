using Azure;

namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>The tag of an entity's version: its ETag, and the blob it names, so that who replaces it can delete that.</summary>
internal readonly record struct EntityTag(string Version, string? Blob)
{
    private const char Separator = '\n';

    public ETag ETag => new(Version);

    public static EntityTag Parse(string tag)
    {
        var parts = tag.Split(Separator, 2);
        return new(parts[0], parts.Length == 2 ? parts[1] : null);
    }

    public override string ToString() => Blob is null ? Version : $"{Version}{Separator}{Blob}";
}
