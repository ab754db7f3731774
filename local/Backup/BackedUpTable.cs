using RequestRouter.Convention.Text.Values;

namespace RequestRouter.Local.Backup;

/// <summary>A table in a backup.</summary>
/// <param name="Name">Of the table; its file is <c>tables/NAME.jsonl</c>.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
internal sealed record BackedUpTable(string Name, int Rows, Digest Sha256);
