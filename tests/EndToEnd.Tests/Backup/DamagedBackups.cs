using Azure.Data.Tables;
using RequestRouter.EndToEnd.Tests.Launcher;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local;
using RequestRouter.Local.Backup;
using RequestRouter.Local.Emulator;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.EndToEnd.Tests.Backup;

/// <summary>A backup that is not as it was written restores nothing; nor is there one of a storage that changed meanwhile.</summary>
public sealed class DamagedBackups(RouterParts parts) : IClassFixture<RouterParts>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private RouterKeySet Keys => new([RouterKey.Of(parts.Signer.PublicKey, null)]);

    [Fact]
    public async Task Whatever_file_is_changed_or_missing_is_named_and_nothing_is_written()
    {
        await WriteAsync();
        await using var empty = await AzuriteServer.StartInMemoryAsync();
        string[] files = [Path.Combine("tables", "Cases.jsonl"), Path.Combine("tables", "Parties.jsonl"), "blobs.jsonl", new BackupReader(folder.Path).Blobs().First().File];
        foreach (string name in files)
        {
            string file = Path.Combine(folder.Path, name);
            byte[] whole = await File.ReadAllBytesAsync(file);
            await File.WriteAllBytesAsync(file, [.. whole[..^2], (byte)(whole[^2] ^ 1), whole[^1]]);
            Assert.Contains(name, (await Assert.ThrowsAsync<LauncherFault>(() => RestoreAsync(empty.ConnectionString))).Message, StringComparison.Ordinal);
            File.Delete(file);
            Assert.Contains(name, (await Assert.ThrowsAsync<LauncherFault>(() => RestoreAsync(empty.ConnectionString))).Message, StringComparison.Ordinal);
            await File.WriteAllBytesAsync(file, whole);
        }

        Assert.Equal([], await Clients(empty.ConnectionString).Tables.QueryAsync().ToListAsync());
        string manifest = Path.Combine(folder.Path, "manifest.json");
        File.Move(manifest, manifest + ".away");
        Assert.Contains("manifest.json", (await Assert.ThrowsAsync<LauncherFault>(() => RestoreAsync(empty.ConnectionString))).Message, StringComparison.Ordinal);
        File.Move(manifest + ".away", manifest);

        await RestoreAsync(empty.ConnectionString);
        Assert.Equal(await RowsAsync(parts.StorageConnection), await RowsAsync(empty.ConnectionString));
        Assert.Contains("already holds", (await Assert.ThrowsAsync<LauncherFault>(() => RestoreAsync(empty.ConnectionString))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_meanwhile_makes_no_backup()
    {
        using var stop = new CancellationTokenSource();
        var table = parts.Storage.Tables.GetTableClient(Tables.Operations);
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await table.UpsertEntityAsync(new TableEntity("a test", "row"));
            }
        });
        var fault = await Assert.ThrowsAsync<LauncherFault>(WriteAsync);
        await stop.CancelAsync();
        await writing;

        Assert.Contains($"{Tables.Operations} was written to", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "manifest.json")));
    }

    public void Dispose() => folder.Dispose();

    /// <summary>A case with a body too long for its row, in a backup.</summary>
    private async Task WriteAsync()
    {
        var request = Requests.New();
        request["content"]!["facts"] = new string('f', BodyStore.InlineLimit);
        await parts.BeginAsync(request);
        await new BackupWriter(parts.Storage, folder.Path).WriteAsync(Keys, default);
    }

    private Task RestoreAsync(string storage) => new Restoration(Clients(storage), new BackupReader(folder.Path)).RunAsync(default);

    private static async Task<IReadOnlyList<string>> RowsAsync(string storage)
    {
        var rows = new List<string>();
        foreach (string table in Tables.All)
        {
            rows.AddRange(await Clients(storage).Tables.GetTableClient(table).QueryAsync<TableEntity>().Select(row => table + RowLine.Write(row)).ToListAsync());
        }

        return rows;
    }

    private static StorageClients Clients(string connection) => new(new StorageSettings(connection, null, null));
}
