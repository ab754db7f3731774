namespace RequestRouter.Local.Host.Storage;

/// <summary>
/// Where a row of the runtime's state stands: a partition (read and scanned together) and a row within it.
/// Both are free text without control characters; the store escapes what Azure Tables forbids and keeps ordinal order.
/// </summary>
internal readonly record struct RowKey(string Partition, string Row);
