using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Local.Backup;

namespace RequestRouter.EndToEnd.Tests.Backup;

/// <summary>A backup in which somebody has changed what a ledger says, and the manifest with it, so that every file is what the manifest names.</summary>
internal static class ForgedBackup
{
    /// <summary>Changes what an entry of the case's ledger says, in the first that says it.</summary>
    public static async Task MakeAsync(string folder, string caseId, string said, string forged)
    {
        string file = Path.Combine(folder, "tables", "Cases.jsonl");
        string[] lines = await File.ReadAllLinesAsync(file);
        int place = Array.FindIndex(lines, line => line.Contains(caseId, StringComparison.Ordinal) && line.Contains("step-", StringComparison.Ordinal) && ColumnOf(line, said) is not null);
        var row = RowLine.Read(lines[place]);
        string column = ColumnOf(lines[place], said)!;
        row[column] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString((byte[])row[column]).Replace(said, forged, StringComparison.Ordinal));
        lines[place] = RowLine.Write(row);
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n");

        string manifestFile = Path.Combine(folder, "manifest.json");
        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(manifestFile))!;
        manifest["tables"]!.AsArray().Single(table => table!["name"]!.GetValue<string>() == "Cases")!["sha256"] = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)));
        await File.WriteAllTextAsync(manifestFile, manifest.ToJsonString());
    }

    private static string? ColumnOf(string line, string said) =>
        RowLine.Read(line).FirstOrDefault(member => member.Value is byte[] bytes && Encoding.UTF8.GetString(bytes).Contains(said, StringComparison.Ordinal)).Key;
}
