using System.CommandLine;
using System.Text.Json;
using RequestRouter.Local.Backup;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Local.Commands;

/// <summary>Copies a router's tables and blobs into a folder, while it is stopped.</summary>
internal static class BackupCommand
{
    public static Command Create()
    {
        var command = new Command("backup", "Copies the tables and blobs of a router that is stopped into a new folder, and verifies every ledger of it: of the storage that RouterStorage or RouterStorage__tableServiceUri and RouterStorage__blobServiceUri name in the environment, else of the state folder.");
        var folder = new Argument<DirectoryInfo>("folder") { Description = "A folder that does not exist yet, or is empty" };
        var keys = new Option<FileInfo>("--router-keys") { Description = "The router's keys, an answer of GET /api/keys from before it was stopped; else the key of the state folder", HelpName = "file" }.AcceptExistingOnly();
        command.Add(folder);
        command.Add(keys);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var routerKeys = await RouterKeysAsync(parsed, parsed.GetValue(keys), cancellationToken);
            await using var storage = await StorageAccess.OpenAsync(parsed, cancellationToken);
            string path = parsed.GetRequiredValue(folder).FullName;
            var manifest = await new BackupWriter(storage.Clients, path).WriteAsync(routerKeys, cancellationToken);
            Console.WriteLine($"{manifest.Tables.Sum(table => table.Rows)} rows of {manifest.Tables.Count} tables and {manifest.Blobs} blobs are in {path}.");
            return await LedgerReport.WriteAsync(storage.Clients, routerKeys, Console.Out, Console.Error, cancellationToken);
        });
        return command;
    }

    private static async Task<RouterKeySet> RouterKeysAsync(ParseResult parsed, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is not null)
        {
            return await RouterKeyFile.ReadAsync(file, cancellationToken);
        }

        using var key = StateFolder.Choose(parsed.GetValue(CommandLine.StateFolderOption)).Keys.Get("router");
        return new([RouterKey.Of(JsonSerializer.Deserialize<Jwk>(key.PublicJwk(), RouterJson.Options)!, null)]);
    }
}
