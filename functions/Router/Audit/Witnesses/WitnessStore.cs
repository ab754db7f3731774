using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Audit.SignedNotes;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Witnesses;

/// <summary>The cosignatures of checkpoints, beside the log and never in its way: partition "witnesses" of its table. Whatever is lost of it is asked for again.</summary>
public sealed class WitnessStore(StorageClients clients)
{
    private const string Partition = "witnesses";

    /// <summary>The newest checkpoint.</summary>
    private const string Newest = "newest";

    /// <summary>The newest that the quorum has cosigned.</summary>
    private const string Witnessed = "witnessed";

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Log);

    public Task<GatheredNote?> ReadNewestAsync(CancellationToken cancellationToken) => FindAsync<GatheredNote>(Newest, cancellationToken);

    public Task<GatheredNote?> ReadWitnessedAsync(CancellationToken cancellationToken) => FindAsync<GatheredNote>(Witnessed, cancellationToken);

    public async Task<WitnessStanding?> ReadAsync(VerifierKey key, CancellationToken cancellationToken) => await FindAsync<WitnessStanding>(KeyOf(key), cancellationToken);

    public async Task WriteAsync(GatheredNote note, CancellationToken cancellationToken)
    {
        await WriteAsync(Newest, note, cancellationToken);
        if (note.IsWitnessed)
        {
            await WriteAsync(Witnessed, note, cancellationToken);
        }
    }

    public Task WriteAsync(VerifierKey key, WitnessStanding standing, CancellationToken cancellationToken) => WriteAsync(KeyOf(key), standing, cancellationToken);

    private static string KeyOf(VerifierKey key) => "key-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())));

    private async Task<T?> FindAsync<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, key, cancellationToken: cancellationToken);
        return found.HasValue ? JsonSerializer.Deserialize<T>(EntityBytes.Read(found.Value!), RouterJson.Options) : null;
    }

    private async Task WriteAsync<T>(string key, T value, CancellationToken cancellationToken)
    {
        var row = new TableEntity(Partition, key);
        EntityBytes.Write(row, JsonSerializer.SerializeToUtf8Bytes(value, RouterJson.Options));
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }
}
