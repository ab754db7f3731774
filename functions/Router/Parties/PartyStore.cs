using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using RequestRouter.Convention;
using RequestRouter.Router.Json;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Parties;

/// <summary>
/// The parties' registers. Each change is a new version and old versions stay, because a step is verified against the register
/// it was decided under. Read as a whole and kept for a few seconds: there are at most some two hundred parties.
/// </summary>
public sealed class PartyStore(StorageClients clients, TimeProvider time)
{
    private const string Current = "current";

    /// <summary>How long a register read may be used before it is read again; a change made here is seen here at once.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Parties);
    private readonly SemaphoreSlim reading = new(1, 1);
    private (RegisterView View, long At)? read;

    public async ValueTask<RegisterView> ReadAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } known)
        {
            return known;
        }

        await reading.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } readMeanwhile)
            {
                return readMeanwhile;
            }

            var versions = new List<PartyVersion>();
            await foreach (var entity in table.QueryAsync<TableEntity>(row => row.PartitionKey == Current, cancellationToken: cancellationToken))
            {
                versions.Add(Version(entity));
            }

            var view = new RegisterView(versions);
            read = (view, Stopwatch.GetTimestamp());
            return view;
        }
        finally
        {
            reading.Release();
        }
    }

    /// <summary>As <see cref="ReadAsync"/>, but as it stands at this moment: for those who are about to change it or just have.</summary>
    public ValueTask<RegisterView> ReadNowAsync(CancellationToken cancellationToken)
    {
        read = null;
        return ReadAsync(cancellationToken);
    }

    /// <summary>
    /// Enters a State's register anew and gives the version, or null where somebody else has entered one since
    /// <paramref name="basedOn"/> (0 before the first).
    /// </summary>
    public async Task<PartyVersion?> TryWriteAsync(PartyRegistration registration, int basedOn, CancellationToken cancellationToken)
    {
        var version = new PartyVersion(basedOn + 1, time.GetUtcNow(), registration);
        string state = registration.State.ToString();
        try
        {
            await table.AddEntityAsync(Entity(state, VersionKey(version.Number), version), cancellationToken);
        }
        catch (RequestFailedException exists) when (exists.ErrorCode == TableErrorCode.EntityAlreadyExists)
        {
            return null;
        }

        await table.UpsertEntityAsync(Entity(Current, state, version), TableUpdateMode.Replace, cancellationToken);
        read = null;
        return version;
    }

    /// <summary>A past or present version, for audits.</summary>
    public async Task<PartyVersion?> ReadVersionAsync(StateCode state, int number, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(state.ToString(), VersionKey(number), cancellationToken: cancellationToken);
        return found.HasValue ? Version(found.Value!) : null;
    }

    private static string VersionKey(int number) => string.Create(CultureInfo.InvariantCulture, $"v{number:D8}");

    private static TableEntity Entity(string partitionKey, string rowKey, PartyVersion version)
    {
        var entity = new TableEntity(partitionKey, rowKey);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(version, RouterJson.Options));
        return entity;
    }

    private static PartyVersion Version(TableEntity entity) =>
        JsonSerializer.Deserialize<PartyVersion>(EntityBytes.Read(entity), RouterJson.Options)
        ?? throw new InvalidDataException($"Register entry {entity.PartitionKey}/{entity.RowKey} is empty.");

    private RegisterView? Fresh() => read is { } last && Stopwatch.GetElapsedTime(last.At) < Freshness ? last.View : null;
}
