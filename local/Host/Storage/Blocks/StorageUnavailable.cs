namespace RequestRouter.Local.Host.Storage.Blocks;

/// <summary>Storage did not answer, or answered with a fault of its own, also after retries: the outcome is unknown.</summary>
internal sealed class StorageUnavailable(string message, Exception inner) : Exception(message, inner);
