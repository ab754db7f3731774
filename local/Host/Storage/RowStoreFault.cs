namespace RequestRouter.Local.Host.Storage;

/// <summary>The store can make nothing durable any more: storage is gone, damaged, or another process has taken it over.</summary>
internal sealed class RowStoreFault(string message, Exception? inner = null) : Exception(message, inner);
