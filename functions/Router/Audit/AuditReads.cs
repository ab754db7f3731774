using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit;

/// <summary>Who read the record of a case, a chain for each case. Partition = case; a row each, and one that names the last.</summary>
public sealed class AuditReads(StorageClients clients, TimeProvider time)
{
    private const string Last = "last";

    /// <summary>Others that read the same case's record at the same moment are few.</summary>
    private const int Attempts = 30;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.AuditReads);

    /// <summary>Enters a read; when this returns, it is stored.</summary>
    /// <param name="snapshot">The case as it is read.</param>
    /// <param name="by">The reader's State; null for an auditor of none.</param>
    /// <param name="subject">The issuer's name for the person.</param>
    /// <exception cref="TimeoutException">Others were first each time: nothing is entered, and nothing may be given.</exception>
    public async Task EnterAsync(CaseSnapshot snapshot, StateCode? by, string subject, AuditReadKind what, CancellationToken cancellationToken)
    {
        string partition = snapshot.Case.Id.ToString();
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, Last, cancellationToken: cancellationToken);
            var before = found.HasValue ? Read(found.Value!) : null;
            var person = NamedPerson.Of(subject);
            var read = new AuditRead
            {
                CaseId = snapshot.Case.Id,
                Number = (before?.Read.Number ?? 0) + 1,
                At = time.GetUtcNow(),
                What = what,
                By = by,
                Person = person.Digest,
                Entries = snapshot.Entries,
                LastHash = snapshot.Head,
                PreviousHash = before?.Hash,
            };
            var stored = new StoredAuditRead(read, read.ToHash(), person);
            var group = new EntityGroup(partition);
            group.Add(Entity(partition, Key(read.Number), stored));
            if (found.HasValue)
            {
                group.Replace(Entity(partition, Last, stored), found.Value!.ETag);
            }
            else
            {
                group.Add(Entity(partition, Last, stored));
            }

            try
            {
                await table.SubmitTransactionAsync(group.Actions, cancellationToken);
                return;
            }
            catch (TableTransactionFailedException lost) when (lost.Status is 409 or 412)
            {
                await Task.Delay(Random.Shared.Next(5 * (attempt + 1)), cancellationToken);
            }
        }

        throw new TimeoutException($"A read of case {snapshot.Case.Id} could not be entered.");
    }

    /// <summary>The reads of a case's record in order, after a number.</summary>
    public async IAsyncEnumerable<StoredAuditRead> ReadAsync(CaseId caseId, int after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string range = TableClient.CreateQueryFilter($"PartitionKey eq {caseId.ToString()} and RowKey gt {Key(after)} and RowKey le {Key(int.MaxValue)}");
        await foreach (var row in table.QueryAsync<TableEntity>(range, cancellationToken: cancellationToken))
        {
            yield return Read(row);
        }
    }

    private static string Key(int number) => string.Create(CultureInfo.InvariantCulture, $"read-{number:D10}");

    private static TableEntity Entity(string partition, string key, StoredAuditRead stored)
    {
        var entity = new TableEntity(partition, key);
        EntityBytes.Write(entity, JsonSerializer.SerializeToUtf8Bytes(stored, RouterJson.Options));
        return entity;
    }

    private static StoredAuditRead Read(TableEntity entity) =>
        JsonSerializer.Deserialize<StoredAuditRead>(EntityBytes.Read(entity), RouterJson.Options) ?? throw new InvalidDataException($"The row {entity.RowKey} is empty.");
}
