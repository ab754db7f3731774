using System.Security.Cryptography;
using System.Text;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Audit.SignedNotes;

namespace RequestRouter.Local.Witnessing;

/// <summary>
/// The last head of each log that a witness has seen. A head is on the disk when writing returns, for a witness that forgets one could be shown another: two
/// files a log, of which the older is written over in its place, so that a loss of power leaves the other whole. The folder is one process's at a time.
/// </summary>
internal sealed class WitnessHeads : IDisposable, IAsyncDisposable
{
    private readonly string folder;
    private readonly IDisposable occupied;

    /// <exception cref="LauncherFault">Another witness has the folder.</exception>
    public WitnessHeads(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        occupied = FileLock.TryTake(Path.Combine(folder, "lock")) ?? throw new LauncherFault($"A witness is already running on {folder}.");
    }

    /// <summary>Lower-case hexadecimal SHA-256 of a log's name: what C2SP calls its origin hash.</summary>
    public static string HashOf(string origin) => HexOf(origin);

    /// <summary>The note of the last head; null where the witness has seen none.</summary>
    /// <param name="hash">Of the log's name.</param>
    /// <exception cref="LauncherFault">There was one, and it cannot be read: from there on nothing may be signed.</exception>
    public SignedNote? Find(string hash)
    {
        string[] written = [.. FilesOf(hash).Where(File.Exists)];
        return NewestOf(written) is { } newest ? newest.Note
            : written.Length == 0 ? null
            : throw new LauncherFault($"The last head {hash} of this witness cannot be read. It signs nothing until that is mended.");
    }

    public void Write(string hash, SignedNote note)
    {
        string[] files = FilesOf(hash);
        string kept = NewestOf([.. files.Where(File.Exists)])?.File ?? files[1];
        string text = note.ToNote();
        using var file = new FileStream(files.First(path => path != kept), FileMode.OpenOrCreate, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes($"{HexOf(text)}\n{text}"));
        file.SetLength(file.Position);
        file.Flush(flushToDisk: true);
    }

    public void Dispose() => occupied.Dispose();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static string HexOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The whole one of the largest tree, and of two of one size that with more signatures; null where none is whole.</summary>
    private static (string File, SignedNote Note)? NewestOf(string[] files)
    {
        var whole = files.Select(file => (file, Note: Whole(File.ReadAllText(file)))).Where(read => read.Note is not null)
            .OrderBy(read => Checkpoint.Find(read.Note!.Text)!.Size).ThenBy(read => read.Note!.Signatures.Count).ToList();
        return whole.Count == 0 ? null : (whole[^1].file, whole[^1].Note!);
    }

    private static SignedNote? Whole(string text) =>
        text.Split('\n', 2) is [var digest, var note] && digest == HexOf(note) && SignedNote.Find(note) is { } read && Checkpoint.Find(read.Text) is not null ? read : null;

    private string[] FilesOf(string hash) => [Path.Combine(folder, hash + ".a"), Path.Combine(folder, hash + ".b")];
}
