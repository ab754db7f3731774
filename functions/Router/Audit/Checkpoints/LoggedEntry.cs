using System.Globalization;
using System.Text;

namespace RequestRouter.Router.Audit.Checkpoints;

/// <summary>A ledger entry as the log has it: which one, and its hash, which covers all before it in its ledger.</summary>
public sealed record LoggedEntry(CaseId CaseId, int Number, Digest Hash)
{
    /// <summary>The record whose leaf hash is in the tree: case, number and hash, each followed by a line feed.</summary>
    public byte[] ToRecord() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CaseId}\n{Number}\n{Hash}\n"));

    /// <summary>Reads a record back; null where it is none, or is spelt in another way.</summary>
    public static LoggedEntry? Find(byte[] record) =>
        Encoding.UTF8.GetString(record).Split('\n') is [var caseText, var numberText, var hashText, ""]
        && CaseId.TryParse(caseText, null, out var caseId)
        && int.TryParse(numberText, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && Digest.TryParse(hashText, null, out var hash)
        && new LoggedEntry(caseId, number, hash) is var read && read.ToRecord().AsSpan().SequenceEqual(record)
            ? read
            : null;
}
