using Azure.Data.Tables;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Changes that stand or fall together. Azure Tables demands one partition and at most 100 entities; the emulator accepts
/// more, so that both are checked here (DESIGN 3, rule 3).
/// </summary>
public sealed class EntityGroup(string partitionKey)
{
    public const int EntityLimit = 100;

    private readonly List<TableTransactionAction> actions = [];

    public IReadOnlyList<TableTransactionAction> Actions => actions;

    public void Add(TableEntity entity) => Append(new(TableTransactionActionType.Add, entity));

    /// <summary>Writes the entity whether or not it is there; properties it does not name stay.</summary>
    public void Upsert(TableEntity entity) => Append(new(TableTransactionActionType.UpsertMerge, entity));

    /// <summary>Writes the entity whole, whether or not it is there; nothing of the one before stays.</summary>
    public void Put(TableEntity entity) => Append(new(TableTransactionActionType.UpsertReplace, entity));

    /// <summary>Replaces the entity only if nobody has changed it since its ETag was read.</summary>
    public void Replace(TableEntity entity, Azure.ETag etag) => Append(new(TableTransactionActionType.UpdateReplace, entity, etag));

    /// <summary>Sets only the properties given, only if nobody has changed the entity since its ETag was read.</summary>
    public void Merge(TableEntity entity, Azure.ETag etag) => Append(new(TableTransactionActionType.UpdateMerge, entity, etag));

    /// <summary>Takes the entity away, only if nobody has changed it since it was read.</summary>
    public void Delete(TableEntity entity) => Append(new(TableTransactionActionType.Delete, entity, entity.ETag));

    /// <summary>Where the entity with this row key stands among the actions.</summary>
    public int IndexOf(string rowKey) => actions.FindIndex(action => action.Entity.RowKey == rowKey);

    private void Append(TableTransactionAction action)
    {
        if (action.Entity.PartitionKey != partitionKey)
        {
            throw new InvalidOperationException(
                $"An entity group transaction of partition '{partitionKey}' cannot hold an entity of partition '{action.Entity.PartitionKey}'.");
        }

        if (actions.Count == EntityLimit)
        {
            throw new InvalidOperationException($"An entity group transaction holds at most {EntityLimit} entities.");
        }

        actions.Add(action);
    }
}
