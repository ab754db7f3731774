using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using RequestRouter.Convention.Text.Values;

namespace RequestRouter.Local.Backup;

/// <summary>A blob in a backup: one line of <c>blobs.jsonl</c>, and a file with its bytes.</summary>
/// <param name="Container">Its container.</param>
/// <param name="Name">Its name there.</param>
/// <param name="ContentType">As the storage has it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes.</param>
internal sealed record BackedUpBlob(string Container, string Name, string? ContentType, long Length, Digest Sha256)
{
    /// <summary>Where the bytes are, below the folder: names of blobs may hold what a name of a file may not.</summary>
    [JsonIgnore]
    public string File => Path.Combine("blobs", Container, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Name))));

    /// <summary>Whether the bytes are those that the name promises, where it ends in their digest, as that of a communication or of kept evidence does.</summary>
    [JsonIgnore]
    public bool IsNamedRight => !Digest.TryParse(Name[(Name.LastIndexOf('/') + 1)..], null, out var promised) || promised == Sha256;
}
