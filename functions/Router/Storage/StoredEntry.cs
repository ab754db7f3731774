using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>A ledger entry with the bytes it is stored as and the hash stored beside them.</summary>
public sealed record StoredEntry(LedgerEntry Entry, byte[] Bytes, string Hash);
