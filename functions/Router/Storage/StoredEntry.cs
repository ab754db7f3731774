using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Storage;

/// <summary>A ledger entry, whole, with the bytes that are hashed and the hash stored beside them.</summary>
/// <param name="Bytes">The canonical form of what both parties see of it.</param>
public sealed record StoredEntry(LedgerEntry Entry, byte[] Bytes, string Hash)
{
    /// <summary>What was read of other cases for it.</summary>
    public IReadOnlyList<LinkedGround> Grounds { get; init; } = [];
}
