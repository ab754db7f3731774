using System.Globalization;
using RequestRouter.Router.Audit.Checkpoints;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>What a witness is asked by (C2SP tlog-witness, <c>add-checkpoint</c>): a checkpoint, and the proof that it goes on from the last one that the witness has seen.</summary>
/// <param name="Old">The size of that one; 0 where it has seen none.</param>
/// <param name="Proof">By RFC 9162, section 2.1.4.</param>
public sealed record AddCheckpoint(long Old, IReadOnlyList<byte[]> Proof, string Note)
{
    /// <summary>Behind the submission prefix of a witness.</summary>
    public const string Path = "add-checkpoint";

    /// <summary>Of an answer of 409, which is the size of the last checkpoint that the witness has cosigned.</summary>
    public const string SizeType = "text/x.tlog.size";

    /// <summary>The most that a proof has.</summary>
    private const int MostHashes = 63;

    private const string Begin = "old ";

    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Begin}{Old}\n{string.Concat(Proof.Select(hash => Convert.ToBase64String(hash) + "\n"))}\n{Note}");

    /// <summary>Null where it is none, or is spelt in another way.</summary>
    public static AddCheckpoint? Find(string text)
    {
        if (text.IndexOf("\n\n", StringComparison.Ordinal) is not (> 0 and var end) || text[..end].Split('\n') is not [var first, .. { Length: <= MostHashes } hashes]
            || !first.StartsWith(Begin, StringComparison.Ordinal) || !long.TryParse(first[Begin.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out long old))
        {
            return null;
        }

        var proof = new List<byte[]>();
        foreach (string line in hashes)
        {
            byte[] hash = new byte[line.Length];
            if (!Convert.TryFromBase64String(line, hash, out int length) || length != MerkleHash.Size)
            {
                return null;
            }

            proof.Add(hash[..length]);
        }

        return new AddCheckpoint(old, proof, text[(end + 2)..]) is var read && read.ToText() == text ? read : null;
    }
}
