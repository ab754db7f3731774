using System.CommandLine;
using RequestRouter.Local.Backup;

namespace RequestRouter.Local.Commands;

/// <summary>Writes a backup into an empty storage, and verifies every ledger there.</summary>
internal static class RestoreCommand
{
    public static Command Create()
    {
        var command = new Command("restore", "Writes a backup into an empty storage, named as for backup, and verifies and decides again every ledger that stands there then.");
        var folder = new Argument<DirectoryInfo>("folder") { Description = "What backup wrote" }.AcceptExistingOnly();
        command.Add(folder);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var storage = await StorageAccess.OpenAsync(parsed, cancellationToken);
            var manifest = await new Restoration(storage.Clients, new BackupReader(parsed.GetRequiredValue(folder).FullName)).RunAsync(cancellationToken);
            Console.WriteLine($"{manifest.Tables.Sum(table => table.Rows)} rows and {manifest.Blobs} blobs of {manifest.TakenAt:O} are restored.");
            return await LedgerReport.WriteAsync(storage.Clients, manifest.RouterKeys, Console.Out, Console.Error, cancellationToken);
        });
        return command;
    }
}
