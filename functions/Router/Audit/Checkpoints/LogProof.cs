using System.Globalization;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>That an entry is in the log, as C2SP tlog-proof writes it; its member <c>extra</c> is the record, so that the file says by itself what it proves.</summary>
public sealed record LogProof(LoggedEntry Entry, long Index, IReadOnlyList<byte[]> Path, string Note)
{
    /// <summary>The first line of every such file.</summary>
    public const string FirstLine = "c2sp.org/tlog-proof@v1";

    public string ToText() => string.Create(
        CultureInfo.InvariantCulture,
        $"{FirstLine}\nextra {Convert.ToBase64String(Entry.ToRecord())}\nindex {Index}\n{string.Concat(Path.Select(hash => Convert.ToBase64String(hash) + "\n"))}\n{Note}");

    /// <summary>Reads a proof; null where it is none, or is spelt in another way.</summary>
    public static LogProof? Find(string text)
    {
        if (text.IndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var end) || text[..end].Split('\n') is not [FirstLine, var extra, var indexText, .. var hashes])
        {
            return null;
        }

        try
        {
            return extra.StartsWith("extra ", StringComparison.Ordinal) && LoggedEntry.Find(Convert.FromBase64String(extra["extra ".Length..])) is { } entry
                && indexText.StartsWith("index ", StringComparison.Ordinal) && long.TryParse(indexText["index ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long index)
                && new LogProof(entry, index, [.. hashes.Select(Convert.FromBase64String)], text[(end + 2)..]) is var read && read.ToText() == text
                ? read
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The checkpoint that holds the entry, signed by one of these keys; null where there is none.</summary>
    public Checkpoint? VerifiedBy(IEnumerable<RouterKey> keys) =>
        Checkpoint.Open(Note, keys) is { } checkpoint && MerkleProofs.Includes(MerkleHash.OfLeaf(Entry.ToRecord()), Index, checkpoint.Size, Path, checkpoint.Root) ? checkpoint : null;
}
